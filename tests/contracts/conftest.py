from tool_turns import database, hands, person, toolbox, turn_for

__all__ = ["database", "hands", "person", "toolbox", "turn_for"]
