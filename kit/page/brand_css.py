"""A brand as style: its font files, and its tokens as custom properties."""

from __future__ import annotations

from kit.model.brand import Brand


def font_faces(brand: Brand) -> str:
    """One `@font-face` for each file of the brand's families."""
    return "\n".join(
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; '
        f"font-style: {face.style}; src: url({face.asset.address}) }}"
        for face in brand.fonts
    )


def tokens(brand: Brand) -> str:
    """`--face-ROLE`, `--weight-ROLE`, `--tracking-ROLE` (em) and, for each colour, `--ROLE`."""
    fallback = "".join(f', "{family}"' for family in brand.fallback)
    lines = [
        *(f'--face-{role}: "{family}"{fallback}' for role, family in brand.faces.items()),
        *(f"--weight-{role}: {weight}" for role, weight in brand.weights.items()),
        *(f"--tracking-{role}: {em}em" for role, em in brand.tracking.items()),
        *(f"--{role.name}: #{bytes(role.rgb).hex()}" for role in brand.palette.roles),
    ]
    return ":root {\n" + "".join(f"  {line};\n" for line in lines) + "}\n"
