"""What a hit on a name or term means, how sure that is, and how to say it to an editor.

Rules share this so that they never contradict each other. `faults` judges, by what `context` finds around; `wording` says it.
"""
