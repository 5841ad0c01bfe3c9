"""What the pages of one homework show, as typed contexts: the frame around every tab, and each tab."""
