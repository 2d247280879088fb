"""Papers as data: built from what the desks know, stored when issued, rendered on demand."""
