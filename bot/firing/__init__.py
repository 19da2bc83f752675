"""What comes by itself: found when it is due, told once, and told as late when it is."""
