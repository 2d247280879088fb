"""Rules, events, refusals and summaries of the handover; the standard library only."""
