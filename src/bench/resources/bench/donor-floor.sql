-- A donor's report: a line for each event with what adds up over events, in full and with the donor's share.
with held as materialized (
    select e.id, e.title, e.starts_on, e.ends_on, s.share
    from event e join event_donor_share s on s.event_id = e.id and s.donor_id = :subject
    where e.deleted_at is null and e.status = 'COMPLETED' and e.ends_on between :from and :to
), sheet as materialized (
    select h.id, exists (select 1 from attendance a join participation l on l.id = a.participation_id and l.deleted_at is null
                         where a.event_id = h.id) as kept
    from held h
), present as materialized (
    select a.participation_id, count(*)::int as days
    from attendance a where a.present and a.event_id in (select id from held) group by 1
), came as materialized (
    select p.event_id, p.participant_id, p.city_id, p.region_id, pt.sex, p.exam_result,
           case when s.kept then d.days else h.ends_on - h.starts_on + 1 end as days
    from held h
    join sheet s on s.id = h.id
    join participation p on p.event_id = h.id and p.role = 'DELEGATE' and p.deleted_at is null
    join participant pt on pt.id = p.participant_id
    left join present d on d.participation_id = p.id
    where case when s.kept then d.days > 0 else not p.absent end
), heads as materialized (
    select c.event_id, c.city_id, c.region_id, c.total from held h join head_count c on c.event_id = h.id
)
select 'event' as kind, h.id, h.title, h.share, n.attendances, n.days, n.women, n.men, n.entered, n.passed, r.reported,
       v.ratings, v.rating_sum, v.satisfied
from held h
left join (select event_id, count(*) as attendances, sum(days) as days, count(*) filter (where sex = 'WOMAN') as women,
                  count(*) filter (where sex = 'MAN') as men, count(exam_result) as entered,
                  count(*) filter (where exam_result = 'PASSED') as passed from came group by 1) n on n.event_id = h.id
left join (select event_id, sum(total) as reported from heads group by 1) r on r.event_id = h.id
cross join lateral (select count(*) as ratings, sum(overall) as rating_sum, count(*) filter (where overall >= 4) as satisfied
                    from evaluation g where g.event_id = h.id) v
union all
select 'city', city_id, null, null, count(*), sum(days), count(distinct participant_id) filter (where sex = 'WOMAN'),
       count(distinct participant_id) filter (where sex = 'MAN'), count(distinct participant_id), count(distinct event_id),
       null, null, null, null
from came group by city_id
union all
select 'all', null, null, null, count(*), sum(days), count(distinct participant_id) filter (where sex = 'WOMAN'),
       count(distinct participant_id) filter (where sex = 'MAN'), count(distinct participant_id), count(distinct event_id),
       null, null, null, null
from came;

select o.id, o.title, o.status, o.agreed_on, o.due_on, o.achieved_on, s.share
from outcome o
join event e on e.id = o.event_id and e.deleted_at is null and e.status = 'COMPLETED' and e.ends_on between :from and :to
join event_donor_share s on s.event_id = e.id and s.donor_id = :subject
where o.deleted_at is null
order by o.agreed_on, o.id;
