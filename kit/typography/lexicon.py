"""Closed lists of words that rules look up: accents, given names, acronyms, roles."""

from __future__ import annotations

_ACRONYMS = """
    ADN AFP AFNOR ANSSI ARN BBC BCE BD BIC BNF BP BTP CAC CAF CAP CBS CCI CD CDD CDI CE CEDEX CEE
    CEO CET CEST CFO CHU CIA CM CNN CNRS CPAM CRS CS CSA CSS CSV CV DG DGA DGS DJ DOI DVD EDF ENA
    EPCI ERP ETI EU EUR FAQ FBI FC FIFA FMI FM FTP GB GMT GPS HD HLM HS HT HTML HTTP HTTPS IA IBAN
    ICI ID IEEE IP ISBN ISO ISSN IT IUT JO JPEG JPG JT KO LCD LED LGBT MP3 MP4 MWH NASA NB ND NS
    OCDE OGM OK OMC OMS ONG ONU OPA OTAN OVNI PACA PC PCB PDF PDG PIB PIN PME PMI PMU PNG PS PV QG
    QI QR RATP RCS RDV RER RF RFI RGPD RH RIB RN RSE RTL RTT SA SAMU SARL SAS SAV SCI SDF SEO
    SICAV SIM SIREN SIRET SMIC SMS SNC SNCF SOS SPA SQL SS SSL SVP SVG TER TF1 TGV TNT TSA TTC TV
    TVA TVHD UE UHD UFR UHT UK ULM UN UNESCO UNICEF URL URSS US USA USB UTC UV VF VIH VIP VO VOD
    VPN VRP VS VTT WC WWW XML ZAC ZEP ZIP COVID SARS SRAS SIDA LASER RADAR NE NO SE SO ETC AM PM
    CEST BST EST PST CST ADP AMF AOC AOP APL ASBL BAC BEP BPI BRGM BTS CDC CEA CFDT CFTC CGC CGT
    CNIL COP DIY DUT EELV ENS ESSEC GDF GIEC GIGN HEC IGN IGP INRAE INSA INSEE INSERM IUT LFI LGV LR
    MEDEF ONF PCF PMR RN RSA SPL SUV UEFA UNSA URSSAF VAE VNF WIFI WWF ZFE
"""
KNOWN_ACRONYMS = frozenset(_ACRONYMS.split())

_GIVEN_NAMES = """
    Adèle Adeline Adrien Agathe Agnès Ahmed Aïcha Alain Alban Albert Alex Alexandra Alexandre
    Alexia Alexis Alfred Ali Alice Aline Alix Amandine Amélie Amina Anaïs André Andrea Andrée
    Angèle Anna Anne Annick Annie Anthony Antoine Antoinette Apolline Ariane Armand Arnaud Arthur
    Astrid Aude Audrey Augustin Aurélie Aurélien Axel Baptiste Barbara Basile Bastien Béatrice
    Benjamin Benoît Bérénice Bernadette Bernard Bertrand Brice Brigitte Bruno Camille Carine Carla
    Carole Caroline Catherine Cécile Cédric Céline Chantal Charlène Charles Charlotte Chloé
    Christelle Christian Christiane Christine Christophe Claire Clara Claude Claudine Clémence
    Clément Clotilde Colette Constance Coralie Corinne Cyril Damien Daniel Daniela Danielle David
    Delphine Denis Denise Diane Didier Dimitri Dominique Dorothée Édith Édouard Éléonore Éliane
    Élie Élisabeth Élise Élodie Éloïse Élodie Emma Emmanuel Emmanuelle Éric Erwan Estelle Esther
    Étienne Eugène Eugénie Eva Ève Fabien Fabienne Fabrice Fanny Fatima Félix Fernand Flavie
    Florence Florent Florian Franck François Françoise Frédéric Frédérique Gabriel Gabrielle Gaël
    Gaëlle Gaétan Gaspard Geneviève Geoffroy Georges Gérald Gérard Germaine Ghislaine Gilbert
    Gilles Grégoire Grégory Guillaume Gustave Guy Gwenaëlle Hadrien Hassan Hélène Henri Henriette
    Hervé Hubert Hugo Hugues Huguette Inès Irène Isabelle Ismaël Jacqueline Jacques James Jane
    Jean Jeanne Jennifer Jérémie Jérémy Jérôme Jessica Joanna Jocelyne Joël Joëlle John Jonathan
    Josée Joseph Joséphine Josette Josiane Joris Jules Julia Julie Julien Juliette Justin Justine
    Karim Karine Karl Kévin Laetitia Lætitia Laura Laure Laurence Laurent Laurie Léa Léo Léon
    Léonie Liliane Lionel Lisa Loïc Louis Louise Luc Lucas Lucie Lucien Lucienne Ludivine Ludovic
    Lydie Madeleine Magali Malik Manon Manuel Marc Marcel Marcelle Margaux Marguerite Maria
    Marianne Marie Marielle Marine Marion Marius Martin Martine Maryse Mathieu Mathilde Matthieu
    Maud Maurice Max Maxence Maxime Mehdi Mélanie Michael Mickaël Michel Michèle Micheline
    Mireille Mohamed Monique Morgane Mounir Muriel Myriam Nadège Nadia Nadine Nathalie Nathan
    Nicolas Nicole Nina Noé Noël Noémie Norbert Odette Odile Olivia Olivier Omar Ophélie Pascal
    Pascale Patrice Patricia Patrick Paul Paule Paulette Pauline Perrine Peter Philippe Pierre
    Quentin Rachel Rachid Raoul Raphaël Raymond Raymonde Régine Régis Rémi Rémy Renaud René Renée
    Richard Robert Robin Rodolphe Roger Roland Romain Romane Rosalie Rose Roseline Sabine Sabrina
    Salomé Samia Samir Samuel Sandra Sandrine Sara Sarah Sébastien Séverine Simon Simone Sofia
    Solange Solène Sonia Sophie Stanislas Stéphane Stéphanie Suzanne Sylvain Sylvie Tanguy Tatiana
    Théo Théodore Thérèse Thibault Thibaut Thierry Thomas Timothée Tristan Ugo Valentin Valentine
    Valérie Vanessa Véronique Victor Victoire Victoria Vincent Virginie Viviane Walter William
    Xavier Yann Yannick Yasmine Yohan Yolande Yvan Yves Yvette Yvonne Zoé
"""
GIVEN_NAMES = frozenset(_GIVEN_NAMES.split())

# Words that begin with an accented letter, without it only by a typist's habit; lower case here.
_ACCENTED = """
    état états étude études étudiant étudiants étudiante étudiantes école écoles écologie
    écologique écologiques économie économies économique économiques écosystème écosystèmes écran
    écrans écrire écriture écritures écrivain écrivains écrivaine édition éditions éditeur
    éditeurs éditrice éditorial éducation éducatif égalité église églises égalité égypte élection
    élections électrique électriques électricité électronique électroniques élève élèves élu élus
    élue élues élément éléments élargissement élaboration élan élysée émission émissions émetteur
    émergence émile émilie énergie énergies énergétique énergétiques énorme épargne épisode
    épisodes époque époques épreuve épreuves équateur équilibre équipe équipes équipement
    équipements équité équitable équinoxe établi établie établis établies établissement
    établissements étape étapes étage étages étang été étés éternel étoile étoiles étonnant
    étranger étrangers étrangère étrangères être êtres événement événements évènement évènements
    évidemment évolution évolutions évaluation évaluations évian évreux éviter éclairage éclat
    éclipse écho échos échange échanges échec échecs échelle échelles éolien éolienne éoliennes
    épouse époux éric étienne éliane élisabeth élise élodie éloïse éléonore édith édouard émeline
    étretat île îles ère ères âge âges âme âmes âpre éthique éthiques éthiopie éruption éruptions
    égal égale égaux également équivalent épinal éveil éventail éventuel éventuelle éventuellement
    élégance élégant élevage élevages éleveur éleveurs élargir élire éliminer élimination émotion
    émotions éminent émouvant énoncé épidémie épidémies épicerie éponge épuisement éradication
    ériger érosion érable étanchéité étiquette étude étudier évacuation évasion évêque évêché
    évoquer évocation ôter
    étant écart écarts échantillon échantillons échéance échéances écologiste écologistes
    écoresponsable écoresponsables écoquartier écoquartiers écoute écoutes écouter édifice
    édifices éditer élaborer élaboré élaborée électeur électeurs électrice électrices électoral
    électorale électoraux électron électrons élever élevé élevée élimine éloge éloigné éloignée
    émancipation émettre émulation énigme énigmes énième épais épaisseur épanouissement épaule
    épilogue éprouvé éprouvée éprouver équation équations équestre équestres équilibrer
    équilibré équilibrée équipage équipages équipé équipée équipés équipées équiper
    équipementier équipementiers érudit étable étayer étendre étendu étendue éternité étincelle
    étincelles étoffe étonner étrange étroit étroite évacuer évaluer évader éviction évidence
    évident évoluer évolutif évolutive éveiller
"""
_FIRST = str.maketrans("éêèîâôÉ", "eeeiaoE")
ACCENTED = {word[0].translate(_FIRST) + word[1:]: word for word in _ACCENTED.split()}


# In capitals throughout, a word loses its accents anywhere: those met in titles of releases.
_CAPITALS = """
    société sociétés française français françaises santé communiqué communiqués conférence
    conférences région régions régional régionale régionaux général générale généraux déléguée
    délégué délégués président présidente développement numérique numériques sécurité qualité
    stratégie stratégique création créations métier métiers métropole média médias médical
    médicale médicaux médecine médecin médecins université universités fédération coopération
    opération opérations opérationnel présentation présente résultat résultats réseau réseaux
    réunion réunions réussite recherché célébration célèbre décembre février août théâtre musée
    musées cinéma littérature élèves éléments éditions écologie énergie énergies équipe équipes
    étude études école écoles état états étudiants événement événements économie économique
    économiques lumière lumières première premières dernière dernières nouveauté nouveautés cité
    cités beauté liberté égalité fraternité solidarité mobilité mobilités biodiversité activité
    activités actualité actualités éducation éducatif bibliothèque bibliothèques légende matière
    système systèmes problème problèmes modèle modèles siècle frère frères mère père collège
    collèges congrès progrès succès accès décès procès près très après forêt forêts fête fêtes
    tête intérêt hôpital hôpitaux hôtel hôtels côte côté rôle pôle pôles contrôle dîner maître île
    îles août goût coût coûts français garçon leçon reçu aperçu gérard rené andré françois
    françoise hélène jérôme stéphane frédéric sébastien valérie véronique cécile céline jérémie
    michèle thérèse noël raphaël joël gaël européen européenne européens européennes méditerranée
    pyrénées rhône isère ardèche drôme finistère préfet préfète préfecture député députés sénat
    sénateur sénateurs ministère ministères république démocratie élections élection réforme
    réformes législatif pénurie matériel matériaux matériau aérien aérienne aéronautique aéroport
    référence références différence préparation prévention prévisions précision réduction
    rénovation rénovations réhabilitation réalisation réalité télé télévision téléphone
    téléphonique thème thèmes poème poèmes artère
"""


def _bare(word: str) -> str:
    return word.translate(str.maketrans("àâäéèêëîïôöùûüçÿ", "aaaeeeeiioouuucy"))


_BARE = {_bare(word).upper(): word.upper() for word in _CAPITALS.split()}
# Without its accent, these are words of their own, or of another language.
_OTHER_WORDS = frozenset(("COTE", "COTES", "PRES", "RECU", "PERE", "MERE", "PRESENTE", "RECHERCHE"))
CAPITALS = {bare: word for bare, word in _BARE.items() if bare != word and bare not in _OTHER_WORDS}

_ROLES = """
    directeur directrice directeurs directrices président présidente présidents présidentes
    ministre ministres professeur professeure professeurs professeures docteur docteure secrétaire
    responsable responsables chef cheffe maire maires préfet préfète député députée sénateur
    sénatrice commissaire conseiller conseillère délégué déléguée attaché attachée ingénieur
    ingénieure chercheur chercheuse rédacteur rédactrice fondateur fondatrice cofondateur
    cofondatrice gérant gérante administrateur administratrice coordinateur coordinatrice
    coordonnateur coordonnatrice gouverneur gouverneure ambassadeur ambassadrice adjoint adjointe
    vice-président vice-présidente président-directeur présidente-directrice porte-parole
    trésorier trésorière doyen doyenne recteur rectrice conservateur conservatrice commandant
    commandante capitaine général colonel lieutenant médecin architecte astronaute astrophysicien
    astrophysicienne
"""
ROLES = frozenset(_ROLES.split())

_ROLE_PARTS = """
    général générale généraux délégué déléguée adjoint adjointe exécutif exécutive technique
    scientifique commercial commerciale financier financière artistique régional régionale
    national nationale honoraire associé associée principal principale administratif
    administrative
"""
ROLE_PARTS = frozenset(_ROLE_PARTS.split())
