"""What the process that all workers are forked from has done before: read the rules of both languages."""

from language import warm

warm()
