"""What phones need to put a portal on their home screen."""

import json

from generator.pages.portal.browser_files import SIZES, icon, manifest


def test_a_manifest_names_the_portal_and_its_icons() -> None:
    """It holds nothing that leads elsewhere, and leaves out what is not known."""
    said = json.loads(manifest("Portal Uji", "", "").content)
    assert said["name"] == "Portal Uji"
    assert "description" not in said
    assert said["theme_color"] == "#12385a"
    assert said["display"] == "browser"
    assert [each["src"] for each in said["icons"]] == [icon(size) for size in SIZES]
    assert "://" not in json.dumps(said)
    assert json.loads(manifest("A", "B", "#123456").content)["theme_color"] == "#123456"
