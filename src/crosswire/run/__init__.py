"""The order of the work: records from the desk go to a stage, and what comes out goes back."""
