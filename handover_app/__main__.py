"""Start the program as `python -m handover_app`."""

import sys

from handover_app.cli import main

sys.exit(main())
