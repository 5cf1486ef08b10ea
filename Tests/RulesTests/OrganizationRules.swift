import Diagnostics
import GoverningTexts
import Planning
import Records
import Rules
import Testing
import Vocabulary

/// Each rule of posts, job descriptions and units: what passes, and what it finds where.
@Suite struct OrganizationRules {
    /// A unit with a post that works on the output, and the job description of the post.
    struct SmallStaff {
        var plan = SmallPlan()
        var unit = Unit(id: .number(501))
        var grade = Grade(id: .number(502))
        var post = Post(id: .number(503))
        var job = JobDescription(id: .number(504))
        var duties = [JobPoint(id: .number(505)), JobPoint(id: .number(506))]
        var others: [RecordEdit] = []

        init() {
            let name = SmallPlan.name("Name")
            (unit.code, unit.name, unit.status) = ("U1", name, .established)
            (unit.functions, unit.elements) = (name, [plan.output.id])
            (grade.code, grade.name) = ("D1", name)
            (post.code, post.name, post.number) = ("S1", name, "ST02/D1/579")
            (post.parent, post.grade, post.status) = (unit.id, grade.id, .established)
            share(100)
            (job.code, job.name, job.post) = ("J1", name, post.id)
            (job.state, job.decidedBy) = (.inForce, plan.register.text.id)
            for index in duties.indices {
                (duties[index].code, duties[index].job) = ("J1.d.\(index + 1)", job.id)
                (duties[index].part, duties[index].rank) = (.duty, index + 1)
                duties[index].words = name
                duties[index].elements = [plan.output.id]
            }
        }

        mutating func share(_ percent: Int) {
            var share = PostShare()
            (share.element, share.percent) = (plan.output.id, Quantity(percent))
            post.shares = [share]
        }

        /// What the rules of posts, jobs and units find; not at the posts that mandates have.
        func findings(on day: String = "2026-11-22") throws -> [String] {
            var whole = plan
            whole.register.others += [
                .creating(grade), .creating(unit), .creating(post), .creating(job),
            ]
            whole.register.others += duties.map { .creating($0) } + others
            return try whole.findings(on: day).filter { finding in
                ["post.", "job-", "unit."].contains { finding.hasPrefix($0) }
                    && !finding.hasSuffix(" P1") && !finding.hasSuffix(" P2")
            }
        }
    }

    @Test func `posts in order have no findings`() throws {
        #expect(try SmallStaff().findings() == [])
    }

    @Test func `a post that serves nothing is told, once posts are shared out at all`() throws {
        var staff = SmallStaff()
        var other = Post(id: .number(511))
        (other.code, other.name, other.grade) = ("S2", staff.post.name, staff.grade.id)
        (other.parent, other.status) = (staff.unit.id, .frozen)
        staff.others = [.creating(other)]
        #expect(try staff.findings() == ["post.serves-nothing S2"])
        staff.post.shares = []
        #expect(try staff.findings() == [])
    }

    @Test func `a post that isn't there yet or any more is judged by nothing`() throws {
        var staff = SmallStaff()
        (staff.post.grade, staff.post.number) = (nil, "x")
        staff.post.status = .abolished
        #expect(try staff.findings() == [])
        staff.post.status = .proposed
        #expect(try staff.findings() == [])
        (staff.post.status, staff.post.until) = (.established, CalendarDate("2026-11-21"))
        #expect(try staff.findings() == [])
    }

    @Test func `time that goes nowhere is noted`() throws {
        var staff = SmallStaff()
        staff.share(99)
        #expect(try staff.findings() == ["post.shared-in-part S1"])
    }

    @Test func `a post in a unit that is gone, and one without a grade`() throws {
        var staff = SmallStaff()
        staff.unit.status = .abolished
        #expect(try staff.findings() == ["post.abolished-unit S1"])
        (staff.unit.status, staff.unit.until) = (.established, CalendarDate("2026-11-21"))
        #expect(try staff.findings() == ["post.abolished-unit S1"])
        staff.unit.until = CalendarDate("2026-11-22")
        #expect(try staff.findings() == [])
        var other = staff.post
        other = Post(other.content.rekeyed(.number(511))) ?? other
        (other.code, other.number, other.grade) = ("S2", "", nil)
        staff.others = [.creating(other)]
        #expect(try staff.findings() == ["post.no-grade S2"])
    }

    @Test func `a number that can't be read, and one of another grade`() throws {
        var staff = SmallStaff()
        staff.post.number = "579"
        #expect(try staff.findings() == ["post.number S1"])
        staff.post.number = "ST02/D2/579"
        #expect(try staff.findings() == ["post.number-grade S1"])
        staff.grade.code = "D.2"
        #expect(try staff.findings() == [])
    }

    @Test func `a vacancy is told where a mandate or a primary alignment hangs on it`() throws {
        var staff = SmallStaff()
        staff.post.status = .vacant
        #expect(try staff.findings() == [])
        staff.plan.register.mandates[0].elements.append(staff.plan.output.id)
        #expect(try staff.findings() == ["post.key-vacant S1"])
        staff.plan.register.mandates[0].status = .completed
        #expect(try staff.findings() == [])
        var alignment = PlanAlignment(id: .number(511))
        (alignment.code, alignment.rank) = ("A", .primary)
        (alignment.element, alignment.serves) = (staff.plan.output.id, staff.plan.goal.id)
        staff.plan.alignments.append(alignment)
        #expect(try staff.findings() == ["post.key-vacant S1"])
        staff.post.status = .established
        #expect(try staff.findings() == [])
    }

    @Test func `a job description in force names what decided it; a draft needn't`() throws {
        var staff = SmallStaff()
        staff.job.decidedBy = nil
        #expect(try staff.findings() == ["job-description.no-act J1"])
        staff.job.state = .draft
        #expect(try staff.findings() == [])
    }

    @Test(
        arguments: [
            ("2026-01-01", "2026-06-30", "2026-07-01", false),
            ("2026-01-01", "2026-06-30", "2026-06-30", true),
            ("2026-01-01", nil, "2027-01-01", true),
            (nil, nil, "2026-01-01", true), (nil, "2025-12-31", "2026-01-01", false),
        ] as [(String?, String?, String, Bool)])
    func `two job descriptions don't hold on the same day`(
        _ since: String?, _ until: String?, _ next: String, _ overlaps: Bool
    ) throws {
        var staff = SmallStaff()
        (staff.job.since, staff.job.until) = (
            since.flatMap { CalendarDate($0) }, until.flatMap { CalendarDate($0) }
        )
        staff.job.edition = 1
        var later = JobDescription(id: .number(511))
        (later.code, later.name, later.post, later.edition) = (
            "J2", staff.job.name, staff.post.id, 2
        )
        (later.state, later.since) = (.inForce, CalendarDate(next))
        later.decidedBy = staff.job.decidedBy
        staff.others = [.creating(later)]
        #expect(try staff.findings() == (overlaps ? ["job-description.overlap J2"] : []))
    }

    @Test func `a duty serves something by itself or by a point below it`() throws {
        var staff = SmallStaff()
        staff.duties[1].elements = []
        #expect(try staff.findings() == ["job-point.serves-nothing J1.d.2"])
        var point = JobPoint(id: .number(511))
        (point.code, point.job, point.part) = ("J1.d.2.1", staff.job.id, .duty)
        (point.parent, point.words) = (staff.duties[1].id, staff.duties[1].words)
        point.elements = [staff.plan.output.id]
        staff.others = [.creating(point)]
        #expect(try staff.findings() == [])
        staff.others = []
        staff.duties[0].elements = []
        #expect(try staff.findings() == [])
    }

    @Test func `functions lead to a goal or a priority`() throws {
        var staff = SmallStaff()
        staff.unit.elements = []
        #expect(try staff.findings() == ["unit.no-priority U1"])
        staff.unit.functions = MultilingualText()
        #expect(try staff.findings() == [])
    }
}
