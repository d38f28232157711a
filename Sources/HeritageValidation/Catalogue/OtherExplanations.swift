extension RuleCatalogue {
  /// What reading a record finds before any rule sees it.
  static let reading = [
    RuleExplanation(
      "DAT-01", .error, "not a date",
      meaning: """
        The text cannot be read as an EDTF date. The message names the kind of fault: DATE-SYNTAX \
        for the form, DATE-RANGE for a day that no calendar has, DATE-NEGZERO for the year -0000, \
        DATE-QUALIFIER for a mark set twice, DATE-EMPTY-INTERVAL for a slash alone.
        """, reason: "A date that cannot be read takes no part in any order, filter or comparison.",
      mend: "write years, months or days, such as 2015, 2015-08 or 2015-08-30; see 'heritage date'",
      source: Standard.edtf),
    RuleExplanation(
      "DAT-02", .error, "interval reversed",
      meaning: "The interval's first day lies after its last one.",
      reason: "Such an interval contains no day, so nothing can be compared with it.",
      mend: "write the earlier date first, or correct one of the two", source: Standard.edtf),
    RuleExplanation(
      "IDN-01", .error, "bad identifier",
      meaning: """
        An identifier has other characters than it may have, is too long, or is a name that \
        Windows keeps for a device.
        """, reason: "Identifiers name files and folders, on every kind of disk.",
      mend: """
        use a-z, 0-9 and single hyphens, at most 80, for sites and monuments; copy the 12 \
        characters of other records whole
        """),
    RuleExplanation(
      "IDN-09", .warning, "two records that may be one place",
      meaning: """
        Two sites, or two monuments of one site, have names that are alike and lie close together. \
        'heritage duplicates' lists them; the check does not.
        """, reason: "Claims on one place that lie with two records are never weighed together.",
      mend: """
        run 'heritage supersede' if both are one place, or 'heritage keep-apart', which keeps the \
        pair out of the list for good
        """),
    RuleExplanation(
      "GEO-01", .error, "coordinate out of range",
      meaning: "The latitude is outside -90 to 90 degrees, or the longitude outside -180 to 180.",
      reason: "There is no such place on Earth.",
      mend: "write decimal degrees; a point off by far may be in metres of another system",
      source: "WGS 84, EPSG:4326"),
    RuleExplanation(
      "GEO-06", .error, "uncertainty not more than 0",
      meaning: "The uncertainty of the point is 0 or less.",
      reason: "No point is known without error; 0 would promise that one is.",
      mend: "give a radius in metres, or leave the uncertainty out",
      source: "Darwin Core, coordinateUncertaintyInMeters"),
    RuleExplanation(
      "GRD-01", .error, "unknown grade", meaning: "The grade is not one of the registry's seven.",
      reason: "It cannot be counted or compared.",
      mend: """
        keep the source's words in 'sourceScale' and 'sourceClass'; see 'heritage vocabulary \
        scales'
        """),
    RuleExplanation(
      "EVD-01", .error, "malformed digest",
      meaning: "A SHA-256 is not 64 lowercase hexadecimal digits.",
      reason: "The file can neither be found nor checked by it.",
      mend: "add the file with 'heritage add-evidence --file', which computes the digest",
      source: "FIPS 180-4"),
    RuleExplanation(
      "EVD-09", .error, "ground sample distance not more than 0",
      meaning: "The ground sample distance is 0 or less.",
      reason: "Every pixel covers some ground; without its size nobody knows what could be seen.",
      mend: "give the size of a pixel on the ground in metres, such as 0.5", source: Standard.stac),
    RuleExplanation(
      "REC-01", .error, "field missing",
      meaning: "A field that every record of the kind has is not there.",
      reason: "Without it the record cannot be read.",
      mend: "add the field; 'docs/registry-format.md' lists what a record needs"),
    RuleExplanation(
      "REC-02", .error, "value of the wrong kind",
      meaning:
        "A field holds a number where a text belongs, a text where a list belongs, or the like.",
      reason: "Without it the record cannot be read.",
      mend: "write the value as 'docs/registry-format.md' shows it"),
    RuleExplanation(
      "REC-03", .error, "word not in the list",
      meaning: "A field holds a word that its controlled list does not have.",
      reason: "It cannot be counted or filtered; a spelling of one's own hides the record.",
      mend: "choose a word of the list; 'heritage vocabulary' shows them all"),
  ]

  /// What the assessment of a subject tells, and no check does.
  static let assessment = [
    RuleExplanation(
      "GRD-13", .warning, "counts differ",
      meaning: """
        Two claims about one event count in 'remaining' the same things that are left, such as the \
        columns that still stand, and come to different numbers.
        """,
      reason: """
        Grades can agree while the claims do not: a reader should see both numbers and who gives \
        each. The assessment of the subject shows this, not the check.
        """, mend: "compare both with the images, and review the claim that counts wrongly")
  ]

  /// What an export is held against.
  static let exports = [
    RuleExplanation(
      "SEN-02", .error, "sensitive record in a public export",
      meaning: "A restricted or confidential record is in an export for the public.",
      reason: "It leaves the team for good.",
      mend: "leave the record out of the export; tell whoever it concerns if it has gone out"),
    RuleExplanation(
      "SEN-03", .error, "location not generalised",
      meaning: "An export gives a point more finely than its location category allows.",
      reason: "Looters and armed groups read such files too.",
      mend: "round the point to the grid of its category", source: Standard.gbif),
    RuleExplanation(
      "SEN-04", .error, "generalisation not documented",
      meaning: """
        A rounded point does not say so, or its uncertainty is smaller than half the diagonal of \
        the cell.
        """, reason: "A user takes the rounded point for the place itself.",
      mend: "fill 'dataGeneralizations', and widen the uncertainty to the cell",
      source: Standard.gbif),
    RuleExplanation(
      "SEN-05", .warning, "withheld information not declared",
      meaning: "An export leaves fields out and does not say so.",
      reason: "A gap reads as if nothing were known.",
      mend: "fill 'informationWithheld' with what is missing and whom to ask", source: Standard.gbif
    ),
    RuleExplanation(
      "SEN-06", .error, "metadata leak",
      meaning:
        "A public image still carries its position, the camera's serial number or its author.",
      reason: "They lead to the person who took it.",
      mend: "strip the metadata from the public copy and keep the original",
      source: "Berkeley Protocol, security of persons"),
  ]

  /// What an import finds in the rows of a listing.
  static let imports = [
    RuleExplanation(
      "IMP-01", .warning, "source value not carried over",
      meaning: "A value of the source has no field here, or did not fit; it is kept as it was.",
      reason: "A reader should know what the record leaves out.",
      mend: "look at the value, and enter by hand what it adds"),
    RuleExplanation(
      "IMP-02", .warning, "danger field incomplete",
      meaning: "UNESCO's listing says nothing of danger where the registry knows an open period.",
      reason: "That field is stale for many properties; empty means unknown, not safe.",
      mend: "leave the period open unless the Committee's decision says otherwise",
      source: "comparison of UNESCO's listings with the Committee's decisions"),
    RuleExplanation(
      "IMP-03", .warning, "site or monument absent from the listing",
      meaning: "A site or monument that the registry has from this list is not in the new edition.",
      reason: "It may have been delisted, merged or named otherwise, or the edition is a part.",
      mend: """
        look it up; record a delisting, and never delete the record; with '--complete' the \
        record says since which edition UNESCO's listing lacks it
        """),
    RuleExplanation(
      "IMP-04", .warning, "UNOSAT class number not stable",
      meaning: """
        A class number above 4 comes without its label. It is for imports of such data sets, which \
        this version does not read yet.
        """, reason: "Data sets of different years use those numbers for different things.",
      mend: "import by label", source: "published users of UNOSAT data, which contradict each other"
    ),
    RuleExplanation(
      "IMP-05", .warning, "fact of the past changed",
      meaning: """
        A newer listing gives another value, or none, for something that does not change, such as \
        the year of inscription, or moves a point far: UNESCO's by 100 m, any other by 100 km.
        """, reason: "One of the two editions is wrong, and reports may have relied on it.",
      mend: """
        look the fact up in the decision itself, or compare both points with a map; the message has \
        both values, and the journal the former record
        """),
    RuleExplanation(
      "IMP-06", .warning, "listing contradicts the registry",
      meaning:
        "A value of the listing excludes what the registry says; the registry is left as it is.",
      reason: "Somebody entered the registry's value on purpose, or it is out of date.",
      mend: "compare both with the source, and correct the record by hand if the listing is right"),
    RuleExplanation(
      "IMP-07", .warning, "language of the listing unknown",
      meaning: """
        The listing has no texts that show its language, or nobody knows it; what texts come are \
        kept without one, and replace no others.
        """,
      reason: "Names without a language cannot be chosen for a reader.",
      mend: "import again with '--language', such as '--language fr'"),
    RuleExplanation(
      "IMP-08", .warning, "number of rows differs",
      meaning: "The listing has another number of rows than it says itself.",
      reason: "A part of the listing may be missing.",
      mend: "download the listing again and compare"),
    RuleExplanation(
      "IMP-09", .warning, "inscription incomplete",
      meaning: """
        The listing gives no year, criteria or category that can be read, so that the record does \
        not say that the property is inscribed.
        """, reason: "An inscription without them would be an error in the record itself.",
      mend: "look the property up at UNESCO and enter what is missing"),
    RuleExplanation(
      "IMP-10", .warning, "edition not known to be newer",
      meaning: """
        A listing that is older than a record's edition, or has no date where that has one, says \
        otherwise than the record, which stays.
        """, reason: "An old file would put back what a newer one has corrected.",
      mend: """
        name the listing's date with '--edition', or take it for the newest with '--newest', if it \
        is newer
        """),
    RuleExplanation(
      "IMP-11", .error, "unknown column in the mapping",
      meaning: """
        The mapping names a column that the table does not have. Where a format leaves out columns \
        without any text, it is a warning.
        """, reason: "What the column was to give would be missing from every record.",
      mend: "correct the name; 'heritage mappings profile FILE' lists the columns"),
    RuleExplanation(
      "IMP-12", .warning, "rows of one key disagree",
      meaning: """
        Two rows with one key give two values for a field that takes one. The first is taken, the \
        other kept word for word.
        """, reason: "One of the two is wrong, or the key does not tell two things apart.",
      mend: "correct the table, or take a key that tells the rows apart"),
    RuleExplanation(
      "IMP-13", .error, "row out of shape",
      meaning: """
        A row has a text beyond its headings or after a closing quotation mark, a member twice, or \
        a geometry that cannot be read; so it cannot be said what belongs where.
        """, reason: "A shifted row puts every value into the wrong field.",
      mend: "correct the row in the table of rejected rows, and import that"),
    RuleExplanation(
      "IMP-14", .warning, "held for a match",
      meaning: """
        The row may be about a site or monument that is there, by its name and place, and no \
        identifier says so; or its list may have renamed a row that is not in it any more. With \
        '--match strict' it is rejected.
        """, reason: "Two records of one place split its history; one record of two mixes them.",
      mend: "fill the last column of FILE.matches.csv, and import again with '--matches'"),
    RuleExplanation(
      "IMP-15", .warning, "column looks like damage",
      meaning: "A column's heading speaks of damage, and no report is made of its texts.",
      reason: "Damage that stays a remark counts in no state and no summary.",
      mend: "say what the column is in a mapping; 'heritage mappings draft FILE' begins one"),
    RuleExplanation(
      "IMP-16", .warning, "column may tell of persons",
      meaning: """
        A column's heading speaks of a person or a telephone, and its texts are kept, be it as a \
        part of the key; or the mapping drops a column and takes something from it.
        """,
      reason: "A registry is shared, and whoever is named in it may be in danger.",
      mend: "undo the import, name the column in the mapping's 'drop', and import again"),
    RuleExplanation(
      "IMP-17", .warning, "table read by its headings",
      meaning: """
        A table without a mapping is read otherwise than somebody may expect: below a title, from \
        another sheet than the first, by another key than the column that is called one, or with \
        several rows for one site.
        """, reason: "What is told from headings may be wrong, and should be seen.",
      mend: "look at it, and say it in a mapping if it is wrong: 'heritage mappings draft FILE'"),
    RuleExplanation(
      "IMP-18", .warning, "list that may be another one's next edition",
      meaning: """
        Nothing but the file's name says whose list it is, and the registry has a list that is \
        called the same but for digits, or that brought most of the sites which the held rows may \
        be about, where those are twenty or more and most of the document.
        """,
      reason:
        "An edition that passes for another list updates nothing and makes sites a second time.",
      mend: "undo the import, and import again with '--source' and the list's identifier"),
    RuleExplanation(
      "IMP-19", .warning, "file of a row not found",
      meaning: """
        A row names a file that is not where it was looked for: beside the list, or in the folder or \
        the ZIP archive of '--media'. The item of evidence is made without it, unless it would be \
        of the file alone.
        """, reason: "A photo that stays behind with the list is lost sooner than a registry.",
      mend: "import the list again with the files at hand: the items that are there get them"),
    RuleExplanation(
      "IMP-20", .warning, "file of a row in doubt",
      meaning: """
        A file that a row names is not taken, as it is a link, a folder, empty, outside of where \
        files are looked for, damaged, or another one than the item has; or it is taken and is no \
        photo, or none of which the camera's words are read.
        """, reason: "What shows damage must be the file that the list means, and be readable.",
      mend: "look at the file and at the row, and import again"),
    RuleExplanation(
      "TXT-01", .warning, "control characters removed",
      meaning: "A text held characters that steer a terminal or a printer; they were taken out.",
      reason: "They can hide or rewrite what a reader sees.",
      mend: "nothing, unless a letter is missing"),
    RuleExplanation(
      "TXT-02", .warning, "characters lost before the import",
      meaning: "A text holds the sign that programs put in place of what they could not read.",
      reason: "A name is no longer what it was, and is not found by its spelling.",
      mend: "copy the text from the source again", source: "Unicode, U+FFFD replacement character"),
    RuleExplanation(
      "TXT-03", .warning, "text encoded twice",
      meaning:
        "A text looks as if its bytes had been read in the wrong encoding; it is kept as it is.",
      reason: "Names such as 'PalmyrÃ©e' are not found and not understood.",
      mend: "correct the text by hand, or ask the source for a sound file"),
    RuleExplanation(
      "TXT-04", .warning, "soft hyphens removed",
      meaning: "A text held invisible hyphens inside words; they were taken out.",
      reason: "A word with one is not found by its spelling.",
      mend: "nothing, unless a word was joined wrongly"),
  ]
}
