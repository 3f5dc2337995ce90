"""The order of the work: takes records from the desk, hands them to a stage, puts the result back."""
