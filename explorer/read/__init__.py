"""What the explorer asks of the database, and the values it makes of the answers."""
