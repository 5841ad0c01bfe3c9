"""The author that writes with a language model: slots, prompts' context, the door to providers, and the way back to tasks."""
