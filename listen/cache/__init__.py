"""The cache of sound: what lies in it, what may go, and who is told what is wanted."""
