"""The steps, first to last. A step that has been released never changes; the next one is a new file."""
