"""The story, one step a file. A use case takes the unit of work and a command, and never commits."""
