import HeritageAssessment
import HeritageEditions
import HeritageModel
import HeritageTestSupport
import Testing

private let seeds = 0..<300

private let audiences = [Audience.public, .partner]

@Test(arguments: audiences)
func `the state stays where every report on a subject is told`(audience: Audience) throws {
  var compared = 0
  var standIns = 0
  for seed in seeds {
    let all = try RandomRegistry(seed: seed).records
    let edition = Edition(audience, of: all)
    let (whole, told) = (Claims(all), Claims(edition.records))
    standIns += edition.records.evidence.count(where: \.isStandIn)
    for monument in edition.records.monuments {
      let reports = whole.reports(countingFor: monument.subject)
      guard reports.allSatisfy({ edition.records.reports.contains($0.reference) }),
        reports.allSatisfy({ report in
          [report.supersedes, report.reassesses].compactMap(\.self).allSatisfy {
            edition.records.reports.contains(.report($0))
          }
            && whole.reviews(of: report.id).allSatisfy {
              edition.records.reviews.contains($0.reference)
            }
            && whole.successors(of: report.id).allSatisfy {
              edition.records.reports.contains($0.reference)
            }
        })
      else { continue }
      compared += 1
      let before = Assessor.assess(monument.subject, claims: whole)
      let after = Assessor.assess(monument.subject, claims: told)
      #expect(after.grade == before.grade, "seed \(seed), \(monument.reference)")
      #expect(after.countedGrade == before.countedGrade, "seed \(seed), \(monument.reference)")
      #expect(after.grounds?.kind == before.grounds?.kind, "seed \(seed), \(monument.reference)")
      #expect(after.status == before.status, "seed \(seed), \(monument.reference)")
      // Hidden sources corroborate nothing.
      if after.corroboration != nil { #expect(before.corroboration != nil, "seed \(seed)") }
    }
  }
  #expect(compared > 300)
  #expect(standIns > 200)
}

@Test(arguments: audiences)
func `an edition names nothing that it does not have`(audience: Audience) throws {
  for seed in seeds {
    let all = try RandomRegistry(seed: seed).records
    let edition = Edition(audience, of: all)
    edition.records.forEach { record in
      for link in record.links {
        #expect(edition.records.contains(link.target), "seed \(seed), \(record.reference)")
      }
      if let access = record.sensitivity.access { #expect(audience.mayGet(access)) }
    }
  }
}

@Test(arguments: audiences)
func `what is told and what is not add up`(audience: Audience) throws {
  for seed in seeds {
    let all = try RandomRegistry(seed: seed).records
    let edition = Edition(audience, of: all)
    let (told, counts) = (edition.records, edition.withheld.all)
    #expect(told.reports.count + counts.reports == all.reports.count)
    #expect(told.monuments.count + counts.monuments == all.monuments.count)
    #expect(told.sites.count + counts.sites == all.sites.count)
    #expect(
      told.evidence.count { !$0.isStandIn } + counts.evidence == all.evidence.count)
  }
}

@Test(arguments: audiences)
func `the order of records changes nothing in an edition`(audience: Audience) throws {
  for seed in 0..<60 {
    let all = try RandomRegistry(seed: seed).records
    var backwards = Records()
    for kind in RecordKind.allCases { addBackwards(kind.type, of: all, to: &backwards) }
    let (one, other) = (Edition(audience, of: all), Edition(audience, of: backwards))
    #expect(one.records.count == other.records.count)
    one.records.forEach { record in
      let isSame = other.records.record(record.reference)?.json == record.json
      #expect(isSame, "seed \(seed), \(record.reference)")
    }
  }
}

private func addBackwards<Record: HeritageRecord>(
  _: Record.Type, of records: Records, to backwards: inout Records
) {
  for record in records[keyPath: Record.table].reversed() { backwards.add(record) }
}

@Test func `an edition of an edition tells the same`() throws {
  for seed in 0..<60 {
    let first = Edition(.public, of: try RandomRegistry(seed: seed).records).records
    let second = Edition(.public, of: first).records
    #expect(second.count == first.count, "seed \(seed)")
  }
}

@Test func `the team gets the records as they are`() throws {
  let all = try RandomRegistry(seed: 1).records
  let edition = Edition(.internal, of: all)
  #expect(edition.records.count == all.count)
  all.forEach { record in
    #expect(edition.records.record(record.reference)?.json == record.json)
  }
  #expect(edition.withheld.all.isEmpty)
}
