"""Who says what: from tokens through the network to attributions and entities."""
