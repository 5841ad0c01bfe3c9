"""Load and fuzz of the whole service; for developers, never loaded by the product."""
