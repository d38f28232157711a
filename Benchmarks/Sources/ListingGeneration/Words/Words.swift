/// The words of one language that names and descriptions are put together from.
struct Words: Sendable {
  /// What a built place is, before its name: `Old Town of`.
  let kinds: [String]
  /// What a natural place is, before its name.
  let naturalKinds: [String]
  /// After a name and an ampersand.
  let surroundings: String
  /// Before a province's name.
  let province: String
  let openings: [String]
  let subjects: [String]
  let verbs: [String]
  let objects: [String]
  let additions: [String]

  static func of(_ language: ListingLanguage) -> Words {
    switch language {
    case .english: english
    case .french: french
    }
  }
}

extension Words {
  static let english = Words(
    kinds: [
      "Old Town of", "Historic Centre of", "Walled City of", "Archaeological Zone of",
      "Cathedral of", "Abbey of", "Fortress of", "Royal Gardens of", "Rock Paintings of",
      "Terraced Fields of", "Bridges of", "Citadel of", "Necropolis of", "Wooden Churches of",
      "Salt Works of", "Canal of", "Theatre of", "Mining Landscape of",
    ],
    naturalKinds: [
      "National Park of", "Forests of", "Volcanoes of", "Caves of", "Wetlands of", "Islands of",
      "Fossil Beds of", "Glaciers of",
    ],
    surroundings: "its Hinterland", province: "Province of",
    openings: [
      "Set between two rivers", "On a ridge above the plain", "At the edge of the desert",
      "Along an old caravan road", "Close to the coast", "In a narrow valley",
      "Beside a lake of brackish water", "Where three roads meet",
    ],
    subjects: [
      "the walls", "the houses of the lower quarter", "the stone towers", "the great halls",
      "the terraces", "the workshops and stores", "the cisterns", "the earthen banks",
      "the painted chambers", "the upper slopes", "the reed beds", "the oldest trees",
    ],
    verbs: [
      "show", "still carry traces of", "record", "were shaped by", "depend on", "surround",
      "explain", "were rebuilt after",
    ],
    objects: [
      "four centuries of trade in salt and cloth", "a long dispute over water",
      "building methods that were given up elsewhere", "a flood in the fifteenth century",
      "the work of several generations of masons", "a calendar of seasonal grazing",
      "the move from timber to brick", "an order of monks and their farms",
      "mining that ended within living memory", "the slow retreat of the ice",
    ],
    additions: [
      "of which about %d remain", "over an area of %d hectares", "some %d metres above the sea",
      "in at least %d separate phases", "according to a survey of %d plots",
    ])

  static let french = Words(
    kinds: [
      "Vieille ville de", "Centre historique de", "Ville fortifiée de", "Zone archéologique de",
      "Cathédrale de", "Abbaye de", "Forteresse de", "Jardins royaux de", "Peintures rupestres de",
      "Cultures en terrasses de", "Ponts de", "Citadelle de", "Nécropole de", "Églises en bois de",
      "Salines de", "Canal de", "Théâtre de", "Paysage minier de",
    ],
    naturalKinds: [
      "Parc national de", "Forêts de", "Volcans de", "Grottes de", "Zones humides de", "Îles de",
      "Gisements fossilifères de", "Glaciers de",
    ],
    surroundings: "ses environs", province: "Province de",
    openings: [
      "Entre deux rivières", "Sur une crête qui domine la plaine", "À la lisière du désert",
      "Le long d’une ancienne route de caravanes", "Non loin de la côte",
      "Dans une vallée étroite", "Au bord d’un lac saumâtre", "Là où trois chemins se croisent",
    ],
    subjects: [
      "les murailles", "les maisons du quartier bas", "les tours de pierre",
      "les grandes salles", "les terrasses", "les ateliers et les réserves", "les citernes",
      "les levées de terre", "les chambres peintes", "les hauts versants", "les roselières",
      "les plus vieux arbres",
    ],
    verbs: [
      "montrent", "rappellent", "évoquent", "entourent", "expliquent", "racontent", "éclairent",
      "prolongent",
    ],
    objects: [
      "quatre siècles de commerce du sel et du drap", "un long conflit autour de l’eau",
      "des façons de bâtir abandonnées ailleurs", "une crue du quinzième siècle",
      "le travail de plusieurs générations de maçons", "un calendrier de pâturages saisonniers",
      "le passage du bois à la brique", "un ordre de moines et ses fermes",
      "une exploitation minière récente", "le lent recul des glaces",
    ],
    additions: [
      "dont il reste environ %d", "sur une étendue de %d hectares",
      "à quelque %d mètres d’altitude", "en %d étapes au moins",
      "d’après un relevé de %d parcelles",
    ])
}
