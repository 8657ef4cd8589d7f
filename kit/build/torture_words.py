"""Words of the releases with which a layout is tried: ours, about people and places that are not.

Each language tells the same, so that a case can be set in either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All that a release says in one language. long_…: as long as an author may write it.

    paragraphs: of three to five lines in the text column. axes: head and words of each.
    """

    title: str
    subtitle: str
    short_title: str
    long_title: str
    long_subtitle: str
    lead: str
    paragraphs: tuple[str, ...]
    axes: tuple[tuple[str, str], ...]
    quotation: str
    heading: str
    items: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[str, ...]
    note: str
    event: str
    meeting: str
    place: str
    room: str
    long_room: str
    role: str
    long_role: str
    contact_role: str
    caption: str
    long_caption: str
    alt: str
    rights: str
    library: str
    access: str
    hours: str
    legal: str
    about: str
    legend: str
    session: str
    life: str
    ask: str
    unit: str
    source: str


WORDS: Mapping[str, Words] = {
    "fr": Words(
        title="Trente stations relèvent la mer à la même seconde",
        subtitle="Un réseau commun, de Dunkerque à Bayonne, ouvert dès le premier jour",
        short_title="Marées",
        long_title="Trente stations relèvent ensemble la hauteur de la mer et publient chaque "
        "mesure à la seconde",
        long_subtitle="Un réseau commun de marégraphes, de Dunkerque à Bayonne, dont chaque "
        "mesure est rendue publique dès le premier jour, sans délai et sans filtre",
        lead="Trente stations relèvent désormais la hauteur de la mer à la même seconde, de "
        "Dunkerque à Bayonne. Leurs mesures sont publiques dès le premier jour.",
        paragraphs=(
            "Jusqu’ici, chaque port notait la marée à son heure, avec son instrument et dans son "
            "registre. Comparer deux rades demandait des semaines. Un signal d’horloge commun, "
            "reçu par chaque station, rend ces séries comparables d’une minute à l’autre.",
            "Les flotteurs ont laissé la place à des radars posés au-dessus de l’eau, qui ne "
            "craignent ni la vase ni les coquillages. Chaque station tient dans une caisse d’un "
            "mètre, se pose en une matinée et vit trois ans sur ses piles.",
            "Les mesures partent toutes les minutes vers deux centres de calcul. Une valeur "
            "douteuse n’est jamais effacée : elle est gardée, signalée, puis expliquée par un "
            "technicien. Qui télécharge la série reçoit aussi ce commentaire.",
            "Les premiers mois ont déjà livré une surprise. Au passage d’une dépression, l’eau a "
            "monté de quarante centimètres en vingt minutes dans une baie réputée calme, sans que "
            "les bouées du large aient rien vu.",
            "Pêcheurs, pilotes et communes ont été associés au choix des lieux. Trois écoles "
            "tiennent leur propre station, relèvent le niveau chaque matin et confrontent leur "
            "carnet aux chiffres du radar.",
            "Restent les côtes rocheuses, où rien ne tient longtemps. Deux prototypes y passeront "
            "l’hiver, scellés dans des fissures à l’abri des lames ; leurs plans seront publiés au "
            "printemps.",
        ),
        axes=(
            ("Mesurer ensemble.", "Une seule horloge pour trente stations, de nuit comme de jour."),
            ("Tout garder.", "Aucune valeur n’est effacée, toutes sont commentées."),
            ("Ouvrir les séries.", "Les mesures sont libres, avec leur mode d’emploi."),
            ("Former sur place.", "Trois écoles tiennent leur station et leur carnet."),
            ("Prévoir les surcotes.", "Une alerte part vingt minutes avant la montée des eaux."),
            ("Réparer vite.", "Deux équipes gardent de quoi remplacer une station en un jour."),
        ),
        quotation="Nous avons longtemps comparé des rades qui ne regardaient pas la même "
        "horloge. Ce réseau ne mesure pas mieux que nos anciens ports : il mesure ensemble, et "
        "c’est ce qui manquait pour comprendre une tempête.",
        heading="Une horloge pour trente ports",
        items=(
            "un radar, une horloge et deux piles par station ;",
            "une visite tous les six mois, une autre après chaque tempête ;",
            "une copie des séries dans deux centres, à mille kilomètres l’un de l’autre.",
        ),
        columns=("Port", "Niveau moyen", "Plus haut relevé"),
        cells=("Rade du Nord", "5,42 m", "8,91 m"),
        note="Au-dessus du zéro des cartes marines.",
        event="Rencontres du littoral",
        meeting="Conférence de presse",
        place="Saint-Malo",
        room="Salle des cartes, 4, quai du Port",
        long_room="Grand amphithéâtre du Centre des congrès et des expositions maritimes, 128, "
        "quai du Maréchal-de-Lattre, entrée par la cour des Armateurs",
        role="directrice du réseau des stations",
        long_role="directrice générale déléguée chargée de l’observation des littoraux, de la "
        "formation et des relations avec les communes",
        contact_role="service de presse",
        caption="La station du môle, à marée basse.",
        long_caption="La station du môle nord, posée en une matinée au-dessus d’un bassin qui se "
        "vide deux fois par jour ; au fond, le radar de contrôle et la cabane où les élèves "
        "tiennent leur carnet depuis la rentrée.",
        alt="Un boîtier blanc fixé à un quai au-dessus de la vase",
        rights="libre de droits pour la presse",
        library="Photographies et films, libres pour la presse :",
        access="carte de presse demandée à l’entrée",
        hours="du lundi au vendredi, de 9 h à 18 h",
        legal="Réseau fictif, établi pour éprouver des maquettes.",
        about="La maison entretient des instruments sur le littoral depuis un siècle et forme ceux "
        "qui les lisent. Elle emploie quatre cents personnes dans onze ports, publie toutes ses "
        "séries et prête ses bateaux aux écoles. Ses archives, du premier carnet aux relevés de "
        "la nuit, sont ouvertes à qui veut les lire.",
        legend="stations reliées par une seule horloge",
        session="Lire une marée, de la côte au calcul",
        life="Elle a commencé sur un bateau de sauvetage, puis conduit dix ans les campagnes "
        "d’hiver. Elle dirige aujourd’hui le réseau et enseigne la lecture des séries longues.",
        ask="les tempêtes, les séries longues, les écoles",
        unit="Mesures reçues chaque mois, en milliers.",
        source="registre du réseau, 2020.",
    ),
    "en": Words(
        title="Thirty stations read the sea in the same second",
        subtitle="A common network along the coast, open from its first day",
        short_title="Tides",
        long_title="Thirty stations read the height of the sea together and publish every "
        "reading within a second",
        long_subtitle="A common network of tide gauges along the whole coast, of which every "
        "reading is made public from the first day, without delay and without a filter",
        lead="Thirty stations now read the height of the sea in the same second, all along the "
        "coast. Their readings are public from the first day.",
        paragraphs=(
            "Until now each harbour wrote down the tide at its own hour, with its own instrument "
            "and in its own book. To compare two bays took weeks. A common clock, which every "
            "station hears, makes their readings comparable from one minute to the next.",
            "Floats have given way to radars above the water, which fear neither mud nor mussels. "
            "A station fits into a case of one metre, is set up in a morning and lives three years "
            "on its batteries.",
            "Readings leave every minute for two centres. A doubtful one is never erased: it is "
            "kept, marked, and explained by a technician. Whoever downloads the series receives "
            "the comment with it.",
            "The first months have brought a surprise. As a depression passed, the water rose by "
            "forty centimetres in twenty minutes in a bay that was thought calm, and the buoys "
            "offshore had seen nothing.",
            "Fishermen, pilots and towns had their say in the choice of places. Three schools keep "
            "a station of their own, read the level every morning and hold their notebook against "
            "the figures of the radar.",
            "Rocky coasts are left, where nothing holds for long. Two prototypes will spend the "
            "winter there, sealed into clefts out of the waves; their plans will be published in "
            "spring.",
        ),
        axes=(
            ("Read together.", "One clock for thirty stations, by night as by day."),
            ("Keep everything.", "No reading is erased, each has its comment."),
            ("Open the series.", "The readings are free, with their instructions."),
            ("Teach on the spot.", "Three schools keep their station and their notebook."),
            ("Foresee surges.", "A warning leaves twenty minutes before the water rises."),
            ("Mend quickly.", "Two teams keep what replaces a station within a day."),
        ),
        quotation="For a long time we compared bays that did not look at the same clock. This "
        "network does not read better than our old harbours: it reads together, and that is what "
        "we lacked to understand a storm.",
        heading="One clock for thirty harbours",
        items=(
            "a radar, a clock and two batteries for each station;",
            "a visit every six months, and another after each storm;",
            "a copy of all series in two centres, a thousand kilometres apart.",
        ),
        columns=("Harbour", "Mean level", "Highest reading"),
        cells=("North Roads", "5.42 m", "8.91 m"),
        note="Above chart datum.",
        event="Coast Days",
        meeting="Press conference",
        place="Saint-Malo",
        room="Chart room, 4 Harbour Quay",
        long_room="Great auditorium of the Congress and Maritime Exhibition Centre, 128 Admiral’s "
        "Quay, entrance through the Shipowners’ courtyard",
        role="director of the network of stations",
        long_role="deputy chief executive in charge of the observation of coasts, of training and "
        "of relations with coastal towns",
        contact_role="press office",
        caption="The station on the pier, at low tide.",
        long_caption="The station on the north pier, set up in a morning above a basin that "
        "empties twice a day; behind it the control radar and the hut in which pupils have kept "
        "their notebook since the beginning of the school year.",
        alt="A white case fixed to a quay above the mud",
        rights="free of rights for the press",
        library="Photographs and films, free for the press:",
        access="press card required at the door",
        hours="Monday to Friday, 9 a.m. to 6 p.m.",
        legal="A fictitious network, made to try layouts.",
        about="The house has kept instruments on the coast for a century and teaches those who "
        "read them. It employs four hundred people in eleven harbours, publishes all its series "
        "and lends its boats to schools. Its archives, from the first notebook to the readings of "
        "last night, are open to whoever wants to read them.",
        legend="stations that share a single clock",
        session="To read a tide, from the coast to the figure",
        life="She began on a lifeboat, then led the winter campaigns for ten years. Today she "
        "directs the network and teaches how long series are read.",
        ask="storms, long series, schools",
        unit="Readings received each month, in thousands.",
        source="register of the network, 2020.",
    ),
}
