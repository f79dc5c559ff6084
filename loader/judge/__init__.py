"""The judge: small trained models that turn the rules' mentions into events with parties, clusters and confidence."""
