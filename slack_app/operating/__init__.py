"""What the person who installs and runs Rebound needs: the manifest, endpoints for reports, and a doctor."""
