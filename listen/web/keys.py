"""Keys in addresses: 32 hexadecimal digits, and nothing else reaches the store."""

from werkzeug.routing import BaseConverter


class KeyConverter(BaseConverter):
    """Matches the key of a narration."""

    regex = "[0-9a-f]{32}"
