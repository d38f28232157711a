/// What a file holds, told by its bytes and never by its name.
public enum FileContent: Hashable, Sendable {
  /// Nothing but white space.
  case empty
  /// UNESCO's World Heritage listing as XML.
  case worldHeritage
  /// Rows that can be read.
  case table(TableFormat)
  /// Something that is known and not read.
  case foreign(ForeignKind)

  /// Tells what an XML document is by its root element.
  ///
  /// - Parameters:
  ///   - root: The element's local name.
  ///   - hasNamespace: Whether it is in a namespace.
  init(root: String, hasNamespace: Bool) {
    if root == "query", !hasNamespace {
      self = .worldHeritage
    } else {
      self =
        switch root {
        case "kml": .table(.kml)
        case "gpx": .table(.gpx)
        case "lido", "lidoWrap": .table(.lido)
        default: ForeignKind(root: root).map(FileContent.foreign) ?? .table(.xml)
        }
    }
  }

  /// What the content is, for people.
  public var title: String {
    switch self {
    case .empty: "empty"
    case .worldHeritage: "UNESCO's World Heritage listing as XML"
    case .table(let format): format.title
    case .foreign(let kind): kind.title
    }
  }

  /// What can be done with a file that is not read; `nil` where nothing is known.
  var advice: String? {
    switch self {
    case .empty: "the download may have failed: fetch the file again"
    case .worldHeritage, .table: nil
    case .foreign(let kind): kind.advice
    }
  }

  /// Whether the content is XML, of any kind.
  var isXML: Bool {
    switch self {
    case .empty: false
    case .worldHeritage: true
    case .table(let format): format.family == .xml
    case .foreign(let kind): kind.isXML
    }
  }
}

/// A kind of file that is known and not read.
public enum ForeignKind: Hashable, Sendable {
  case html, gml, spreadsheetXML, rdf, atom, rss, openStreetMap, svg, sitemap
  case oldOffice, binaryWorkbook, openDocument, wordDocument, presentation, numbers, richText, pdf
  case shapefile, zippedShapefile, geodatabase, dBase, geoPackage, sqlite, access, parquet
  case flatGeobuf, openStreetMapExtract, topoJSON, largeFilePointer
  /// A ZIP archive, with the file in it that is the likeliest to be the table, if it has any.
  case zip(holding: String?)
  /// An archive, or a packed file, of the named kind.
  case packed(String)
  /// An image of the named kind.
  case image(String)
  /// Text in an encoding that nothing declares.
  case undeclaredText(String)
  case binary

  /// Tells a kind by the local name of an XML document's root element; `nil` if it says nothing.
  init?(root: String) {
    switch root {
    case "html": self = .html
    case "FeatureCollection": self = .gml
    case "Workbook": self = .spreadsheetXML
    case "RDF": self = .rdf
    case "feed": self = .atom
    case "rss": self = .rss
    case "osm": self = .openStreetMap
    case "svg": self = .svg
    case "urlset": self = .sitemap
    default: return nil
    }
  }

  /// Whether it is XML, whose elements a mapping can name as rows.
  var isXML: Bool {
    switch self {
    case .html, .gml, .spreadsheetXML, .rdf, .atom, .rss, .openStreetMap, .svg, .sitemap: true
    default: false
    }
  }

  /// What the kind is called, for people.
  var title: String {
    switch self {
    case .html: "a web page (HTML)"
    case .gml: "GML"
    case .spreadsheetXML: "a workbook in Microsoft's XML of 2003"
    case .rdf: "RDF"
    case .atom: "an Atom feed"
    case .rss: "an RSS feed"
    case .openStreetMap: "OpenStreetMap XML"
    case .svg: "SVG"
    case .sitemap: "a sitemap"
    case .oldOffice: "an old Office document, such as a workbook (XLS)"
    case .binaryWorkbook: "a binary workbook (XLSB)"
    case .openDocument: "an OpenDocument file, such as a spreadsheet (ODS)"
    case .wordDocument: "a Word document (DOCX)"
    case .presentation: "a presentation (PPTX)"
    case .numbers: "a document of Apple's Numbers or Pages"
    case .richText: "a rich text document (RTF)"
    case .pdf: "a PDF document"
    case .shapefile: "a Shapefile (SHP)"
    case .zippedShapefile: "a ZIP archive with a Shapefile"
    case .geodatabase: "a ZIP archive with a file geodatabase (GDB)"
    case .dBase: "a dBASE table (DBF)"
    case .geoPackage: "a GeoPackage"
    case .sqlite: "an SQLite database"
    case .access: "an Access database"
    case .parquet: "a Parquet file"
    case .flatGeobuf: "a FlatGeobuf file"
    case .openStreetMapExtract: "an OpenStreetMap extract (PBF)"
    case .topoJSON: "TopoJSON"
    case .largeFilePointer: "a pointer of Git LFS, which stands for the file itself"
    case .zip(let name): name.map { "a ZIP archive with '\($0)' in it" } ?? "compressed (zip)"
    case .packed(let kind): "compressed (\(kind))"
    case .image(let kind): "an image (\(kind))"
    case .undeclaredText(let encoding): "text in \(encoding) without a mark that says so"
    case .binary: "no text"
    }
  }

  /// What can be done with it; `nil` where nothing is known.
  var advice: String? {
    switch self {
    case .html:
      "the download may have brought a page about the file: fetch the file itself, "
        + "or save the table in the page as XLSX or CSV"
    case .gml, .geoPackage, .shapefile, .zippedShapefile, .geodatabase, .flatGeobuf,
      .openStreetMapExtract, .topoJSON:
      "convert it first, as in 'ogr2ogr -f CSV out.csv \(convertedName) -lco GEOMETRY=AS_WKT'"
    case .spreadsheetXML, .oldOffice, .binaryWorkbook, .openDocument:
      "open it in a spreadsheet and save it as XLSX or CSV"
    case .numbers: "open it and export it as XLSX or CSV"
    case .dBase:
      "open it in a spreadsheet and save it as XLSX or CSV; if a Shapefile is beside it, "
        + "convert that, as in 'ogr2ogr -f CSV out.csv in.shp -lco GEOMETRY=AS_WKT'"
    case .wordDocument, .presentation, .richText, .pdf:
      "copy the table in it into a spreadsheet and save it as XLSX or CSV"
    case .image: "type the table in it into a spreadsheet and save it as XLSX or CSV"
    case .sqlite, .access: "export the table with the records as CSV"
    case .parquet: "convert it to CSV"
    case .openStreetMap: "fetch the same objects as GeoJSON"
    case .rdf: "query it for a table and save that as CSV"
    case .largeFilePointer: "fetch the file itself, as with 'git lfs pull'"
    case .zip, .packed: "unpack the file first"
    case .undeclaredText(let encoding):
      "name the encoding, as in '--encoding \(encoding.lowercased())'"
    case .atom, .rss, .svg, .sitemap, .binary: nil
    }
  }

  private var convertedName: String {
    switch self {
    case .gml: "in.gml"
    case .geoPackage: "in.gpkg"
    case .zippedShapefile: "/vsizip/in.zip"
    case .geodatabase: "/vsizip/in.gdb.zip"
    case .flatGeobuf: "in.fgb"
    case .openStreetMapExtract: "in.osm.pbf points"
    case .topoJSON: "in.topojson"
    default: "in.shp"
    }
  }
}

extension TableFormat {
  /// Formats whose documents can be mistaken for each other.
  enum Family {
    case text, json, xml, workbook
  }

  var family: Family {
    switch self {
    case .csv, .tsv: .text
    case .json, .jsonl, .geojson, .geojsonseq: .json
    case .kml, .kmz, .gpx, .xml, .lido: .xml
    case .xlsx: .workbook
    }
  }
}
