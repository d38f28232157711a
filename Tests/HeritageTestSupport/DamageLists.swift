/// Damage lists with the columns of the bodies that publish them, of places that are made up.
package enum DamageLists {
  /// A list and the mapping that comes with the program for it.
  package struct List: Sendable {
    package let mapping: String
    package let file: String
    package let text: String
    /// Whether the mapping is chosen by the columns alone.
    package let isRecognised: Bool
  }

  package static let all = [
    List(mapping: "cems", file: "builtUpP.json", text: cems, isRecognised: true),
    List(mapping: "eamena", file: "eamena.geojson", text: eamena, isRecognised: true),
    List(mapping: "kobo", file: "kobo.csv", text: kobo, isRecognised: true),
    List(mapping: "l4r", file: "l4r.csv", text: l4r, isRecognised: true),
    List(mapping: "odk", file: "odk.csv", text: odk, isRecognised: true),
    List(mapping: "unesco-damage", file: "unesco.csv", text: unesco, isRecognised: false),
    List(mapping: "unosat", file: "unosat.csv", text: unosat, isRecognised: true),
  ]

  /// A geodatabase of UNOSAT as `ogr2ogr -f CSV -lco GEOMETRY=AS_XY` writes it.
  ///
  /// It is one of the comprehensive damage assessments on the Humanitarian Data Exchange
  /// (data.humdata.org/organization/unosat): a damaged structure a row, with `_2` and so on behind
  /// the columns of each later pass.
  package static let unosat = """
    X,Y,OBJECTID,SiteID,SensorDate,Main_Damage_Site_Class,Damage_Status,SensorDate_2,\
    Main_Damage_Site_Class_2,Damage_Status_2,SensorDate_3,Main_Damage_Site_Class_3,\
    Damage_Status_3,Grouped_Damage_Classes,Governorate,Municipality,Neighborhood
    34.46530,31.50450,1,S-1001,2023/10/15 00:00:00+00,6,0,2023/11/07 00:00:00+00,3,1,2024/07/06 \
    00:00:00+00,1,3,1,Example,Sample Town,Old Quarter
    34.46545,31.50460,2,S-1002,2023/10/15 00:00:00+00,4,1,2023/11/07 00:00:00+00,4,0,,,,1,\
    Example,Sample Town,Old Quarter
    34.46535,31.50440,3,S-1003,,,,2023/11/07 00:00:00+00,11,1,2024/07/06 00:00:00+00,14,1,1,\
    Example,Sample Town,Old Quarter
    34.50000,31.55000,4,S-1004,2023/10/15 00:00:00+00,1,1,2023/11/07 00:00:00+00,1,0,2024/07/06 \
    00:00:00+00,1,0,1,Example,Sample Town,Far Quarter
    34.46700,31.50600,5,S-1005,,,,,,,2024/07/06 00:00:00+00,2,1,1,Example,Sample Town,Old Quarter

    """

  /// The layer `builtUpP` of a grading product of Copernicus EMS Rapid Mapping, and a road.
  ///
  /// The service's manual has the columns
  /// (emergency.copernicus.eu/mapping/book/export/html/138109, group C).
  package static let cems = """
    {"type": "FeatureCollection", "name": "EMSR000_AOI01_GRA_PRODUCT_builtUpP_v1", "features": [
    {"type": "Feature", "properties": {"obj_type": "12-Non-residential Buildings", "name": \
    "Unknown", "info": "1272-Buildings used as places of worship and for religious activities", \
    "simplified": "Religious", "damage_gra": "Damaged", "det_method": "Photo-interpretation", \
    "notation": "Part of the roof missing", "or_src_id": 994, "dmg_src_id": 2, "cd_value": 1, \
    "real": 1}, "geometry": {"type": "Point", "coordinates": [36.16000, 36.20210]}},
    {"type": "Feature", "properties": {"obj_type": "11-Residential Buildings", "name": \
    "Unknown", "info": "Unknown", "damage_gra": "Not Analysed", "det_method": "Not Applicable", \
    "notation": "Not Applicable", "or_src_id": 994, "dmg_src_id": 2}, "geometry": {"type": \
    "Point", "coordinates": [36.16005, 36.20205]}},
    {"type": "Feature", "properties": {"obj_type": "12-Non-residential Buildings", "name": \
    "Gate Tower", "info": "1273-Historic or protected monuments", "damage_gra": "No visible \
    damage", "det_method": "Photo-interpretation", "notation": "Not Applicable", "or_src_id": \
    994, "dmg_src_id": 2}, "geometry": {"type": "Polygon", "coordinates": [[[36.1649, 36.2049], \
    [36.1651, 36.2049], [36.1651, 36.2051], [36.1649, 36.2051], [36.1649, 36.2049]]]}},
    {"type": "Feature", "properties": {"obj_type": "11-Residential Buildings", "name": \
    "Unknown", "info": "Unknown", "damage_gra": "Possibly damage", "det_method": \
    "Photo-interpretation", "notation": "Not Applicable", "or_src_id": 994, "dmg_src_id": 2}, \
    "geometry": {"type": "Point", "coordinates": [36.16002, 36.20200]}},
    {"type": "Feature", "properties": {"obj_type": "11-Residential Buildings", "name": \
    "Unknown", "info": "Unknown", "damage_gra": "Destroyed", "det_method": \
    "Photo-interpretation", "notation": "Not Applicable", "or_src_id": 994, "dmg_src_id": 2}, \
    "geometry": {"type": "Point", "coordinates": [36.3, 36.3]}},
    {"type": "Feature", "properties": {"obj_type": "211-Highways, Streets and Roads", "name": \
    "Unknown", "info": "21121-Secondary Road", "damage_gra": "Damaged", "det_method": \
    "Photo-interpretation", "or_src_id": 994, "dmg_src_id": 2}, "geometry": {"type": \
    "LineString", "coordinates": [[36.16, 36.202], [36.161, 36.202]]}}
    ]}

    """

  /// Heritage places of the database of Endangered Archaeology in the Middle East and North Africa.
  ///
  /// Its export as GeoJSON has several values of a field in one text
  /// (database.eamena.org; the real file beside the package has 101 columns).
  package static let eamena = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"EAMENA ID": "EAMENA-9000001", "Assessment Investigator \
    - Actor": "Sample Assessor", "Assessment Activity Date": "2021-05-21, None", "Resource \
    Name": "Example Caravanserai, EX-01", "Country Type": "Iran (Islamic Repackage of)", \
    "Overall Condition State Type": "Poor", "Damage Extent Type": "31-60%", "Threat Cause \
    Type": "Water and/or Wind Action, Lack of Maintenance/Management/Legal Measures and \
    Activities", "Priority Type": "Within 6 months to 1 year (Urgent), Within 6 months to 1 \
    year (Urgent)", "Recommendation Type": "Conservation Activity", "GE Imagery Acquisition \
    Date": "2019-06-01, 2020-06-01", "Information Resource": null, "Information Resource \
    Acquisition Date": null, "Date Inference Making Actor Name": "Sample Assessor", \
    "Disturbance Cause Type ": "Water and/or Wind Action"}, "geometry": {"type": "Point", \
    "coordinates": [59.97, 29.88]}},
    {"type": "Feature", "properties": {"EAMENA ID": "EAMENA-9000002", "Assessment Investigator \
    - Actor": "Sample Assessor", "Assessment Activity Date": "2021-06-21", "Resource Name": \
    "Other Caravanserai", "Country Type": "Iran (Islamic Repackage of)", "Overall Condition \
    State Type": "Destroyed", "Damage Extent Type": "91-100%", "Threat Cause Type": "Quarrying",\
     "Priority Type": "None", "Recommendation Type": "None", "GE Imagery Acquisition Date": \
    "None", "Information Resource": "INFORMATION-9000001", "Information Resource Acquisition \
    Date": "2015-07-19", "Date Inference Making Actor Name": null, "Disturbance Cause Type ": \
    null}, "geometry": {"type": "Point", "coordinates": [59.87, 29.78]}}
    ]}

    """

  /// Damaged cultural sites as Linked4Resilience publishes them (linked4resilience.eu).
  package static let l4r = """
    URI,Site_Name,Address,Observation_Year,Comment,Wiki_UA_Link,News_Link,Latitude,Longitude
    https://linked4resilience.eu/data/cultural-sites/90001,Church of the Sample,"Sample St, 1, \
    Madeup, Ukraine",2022-03,not sure about the damages,https://uk.wikipedia.org/wiki/Sample,\
    https://news.example.org/church,48.86,38.55
    https://linked4resilience.eu/data/cultural-sites/90002,Library of the Sample,"Sample St, 2, \
    Madeup, Ukraine",,,,https://news.example.org/church#library,48.87,38.56
    https://linked4resilience.eu/data/cultural-sites/90003,House of Culture,"Sample St, 3, \
    Madeup, Ukraine",2023,,,,48.88,38.57
    https://linked4resilience.eu/data/cultural-sites/90001,Church of the Sample,"Sample St, 1, \
    Madeup, Ukraine",2022-03,,,https://other.example.org/church,48.86,38.55

    """

  /// What UNESCO's pages of damaged cultural sites print below headings, a row a site.
  ///
  /// Such a page is unesco.org/en/articles/damaged-cultural-sites-ukraine-verified-unesco.
  package static let unesco = """
    Country,Region,Type,Name,As of,Link
    Ukraine,Sample Region,Religious sites,Church of the Sample – Madeup,2024-01-10,\
    https://example.org/en/articles/damaged-cultural-sites#sample
    Ukraine,Sample Region,Museums,Museum of Example – Madeup,2024-01-10,\
    https://example.org/en/articles/damaged-cultural-sites
    Ukraine,Other Region,Buildings of historical and/or artistic interest,House of Culture – \
    Inventiv,2024-01-10,https://example.org/en/articles/damaged-cultural-sites
    Ukraine,Other Region,Theatres,Theatre of Example – Inventiv,2024-01-10,

    """

  /// A form's submissions as ODK Central exports them, with group names.
  ///
  /// The columns about a submission stand at the end, and a geopoint is four columns
  /// (docs.getodk.org/central-submissions).
  package static let odk = """
    SubmissionDate,start,end,site_name,location-Latitude,location-Longitude,location-Altitude,\
    location-Accuracy,damage-overall_damage,damage-type_of_damage,photo,surveyor,phone,\
    meta-instanceID,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,\
    ReviewState,DeviceID,Edits,FormVersion
    2024-05-01T07:20:11.100Z,2024-05-01T09:00:00.000+03:00,2024-05-01T09:20:00.000+03:00,Khan \
    of the Example,36.3401,43.1302,223.5,3.9,destroyed,collapse fire,1714543200000.jpg,surveyor \
    1,+000 555 0100,uuid:00000000-0000-4000-8000-0000000000a1,\
    uuid:00000000-0000-4000-8000-0000000000a1,12,tablet 1,1,1,,approved,\
    collect:aaaaaaaaaaaaaaaa,0,2024050101
    2024-05-02T07:20:11.100Z,2024-05-02T09:00:00.000+03:00,2024-05-02T09:20:00.000+03:00,Bath \
    of the Example,36.3411,43.1312,223.5,4.9,slight,cracks,,surveyor 2,+000 555 0101,\
    uuid:00000000-0000-4000-8000-0000000000a2,uuid:00000000-0000-4000-8000-0000000000a2,12,\
    tablet 1,0,0,,,collect:aaaaaaaaaaaaaaaa,0,2024050101
    2024-05-03T07:20:11.100Z,2024-05-03T09:00:00.000+03:00,2024-05-03T09:20:00.000+03:00,Test,\
    36.3421,43.1322,223.5,4.9,none,,1714716000000.jpg,surveyor 1,+000 555 0100,\
    uuid:00000000-0000-4000-8000-0000000000a3,uuid:00000000-0000-4000-8000-0000000000a3,12,\
    tablet 1,1,1,,rejected,collect:aaaaaaaaaaaaaaaa,0,2024050101
    2024-05-04T07:20:11.100Z,2024-05-04T09:00:00.000+03:00,2024-05-04T09:20:00.000+03:00,Wall \
    of the Example,36.3431,43.1332,223.5,5.9,not_assessed,,1714802400000.jpg,surveyor 1,+000 \
    555 0100,uuid:00000000-0000-4000-8000-0000000000a4,\
    uuid:00000000-0000-4000-8000-0000000000a4,12,tablet 1,1,1,,hasIssues,\
    collect:aaaaaaaaaaaaaaaa,1,2024050101

    """

  /// A form's submissions as KoboToolbox exports them, with labels and group names.
  ///
  /// What is exported is told at support.kobotoolbox.org/export_download.html.
  package static let kobo = """
    start;end;Site name;Location;_Location_latitude;_Location_longitude;_Location_altitude;\
    _Location_precision;Damage/Overall damage;Damage/Type of damage;Photo;Photo_URL;Name of \
    surveyor;Phone;_id;_uuid;_submission_time;_validation_status;_notes;_status;_submitted_by;\
    __version__;_tags;_index
    2024-05-01T09:00:00.000+03:00;2024-05-01T09:20:00.000+03:00;Khan of the Example;36.340 \
    43.130 223.5 3.9;36.340;43.130;223.5;3.9;Destroyed;Collapse Fire;p0.jpg;\
    https://kobo.example.org/p0.jpg;surveyor 1;+000 555 0100;100;\
    00000000-0000-4000-8000-000000000000;2024-05-01T10:00:00;Approved;;submitted_via_web;team1;\
    vX;;1
    2024-05-02T09:00:00.000+03:00;2024-05-02T09:20:00.000+03:00;Bath of the Example;36.341 \
    43.131 223.5 4.9;36.341;43.131;223.5;4.9;Slight;;;;surveyor 2;+000 555 0101;101;\
    00000000-0000-4000-8000-000000000001;2024-05-02T10:00:00;;;submitted_via_web;team1;vX;;2
    2024-05-03T09:00:00.000+03:00;2024-05-03T09:20:00.000+03:00;Test;36.342 43.132 223.5 5.9;\
    36.342;43.132;223.5;5.9;None;;p2.jpg;https://kobo.example.org/p2.jpg;surveyor 1;+000 555 \
    0100;102;00000000-0000-4000-8000-000000000002;2024-05-03T10:00:00;Not Approved;;\
    submitted_via_web;team1;vX;;3
    2024-05-04T09:00:00.000+03:00;2024-05-04T09:20:00.000+03:00;Wall of the Example;36.343 \
    43.133 223.5 6.9;36.343;43.133;223.5;6.9;Not assessed;Looting;p3.jpg;\
    https://kobo.example.org/p3.jpg;surveyor 1;+000 555 0100;103;\
    00000000-0000-4000-8000-000000000003;2024-05-04T10:00:00;;;submitted_via_web;team1;vX;;4
    2024-05-05T09:00:00.000+03:00;2024-05-05T09:20:00.000+03:00;Mill of the Example;36.344 \
    43.134 223.5 7.9;36.344;43.134;223.5;7.9;Severe damage;Cracks;p4.jpg;\
    https://kobo.example.org/p4.jpg;surveyor 1;+000 555 0100;104;\
    00000000-0000-4000-8000-000000000004;2024-05-05T10:00:00;;;submitted_via_web;team1;vX;;5

    """
}
