"""What panels and screens are built of."""
