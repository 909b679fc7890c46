"""The instrument: what it can be told, what it is doing, what it plays."""
