"""Invented news stories, and the shapes of page that they are printed in."""
