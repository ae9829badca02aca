"""Values in, Block Kit out: pure, and in Slack's own models, which know part of its limits."""
