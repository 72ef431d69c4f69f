"""Long works: whose they are, how far, stopping them, taking them back, trying again. What they do is above."""
