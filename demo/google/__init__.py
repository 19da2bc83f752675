"""Google's Calendar, Gmail, Drive and OAuth on this machine, as strict as their discovery documents: `server.py` begins."""
