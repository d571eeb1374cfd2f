-- A donor’s report over the raw rows: a line for each event with what adds up over events and the donor’s share of it, a line
-- for each city, one for different people; then the outcomes. People and participations are reached through their indexes, which
-- was quicker than reading all of them, at every scale.
with held as materialized (
    select e.id, e.title, e.starts_on, e.ends_on, s.share
    from event e join event_donor_share s on s.event_id = e.id and s.donor_id = :subject
    where e.deleted_at is null and e.status = 'COMPLETED' and e.ends_on between :from and :to
), sheet as materialized (
    select h.id from held h cross join lateral (
        select 1 from attendance a join participation l on l.id = a.participation_id and l.deleted_at is null
        where a.event_id = h.id limit 1) a
), present as materialized (
    select a.participation_id, count(*)::int as days
    from sheet s join attendance a on a.event_id = s.id and a.present group by 1
), came as materialized (
    select p.event_id, p.participant_id, p.city_id, p.region_id, pt.sex, p.exam_result,
           case when s.id is null then h.ends_on - h.starts_on + 1 else d.days end as days
    from held h
    cross join lateral (select * from participation p
                        where p.event_id = h.id and p.role = 'DELEGATE' and p.deleted_at is null offset 0) p
    join participant pt on pt.id = p.participant_id
    left join sheet s on s.id = h.id
    left join present d on d.participation_id = p.id
    where case when s.id is null then not p.absent else d.days > 0 end
), heads as materialized (
    select c.event_id, c.city_id, c.region_id, c.total from held h join head_count c on c.event_id = h.id
), pair as materialized (
    select event_id, city_id, region_id from came
    union
    select event_id, city_id, region_id from heads where num_nonnulls(city_id, region_id) = 1 and total > 0
)
select 'event' as kind, h.id, h.title, h.share, n.attendances, n.days, n.women, n.men, n.entered, n.passed, n.failed,
       case when r.whole is null then r.parts else r.whole end as reported, d.delegations, v.ratings, v.rating_sum, v.satisfied,
       null::bigint as participants
from held h
left join (select event_id, count(*) as attendances, sum(days) as days, count(*) filter (where sex = 'WOMAN') as women,
                  count(*) filter (where sex = 'MAN') as men, count(exam_result) as entered,
                  count(*) filter (where exam_result = 'PASSED') as passed,
                  count(*) filter (where exam_result = 'FAILED') as failed from came group by 1) n on n.event_id = h.id
left join (select event_id, max(total) filter (where num_nonnulls(city_id, region_id) = 0) as whole, sum(total) as parts
           from heads group by 1) r on r.event_id = h.id
left join (select event_id, count(*) as delegations from pair group by 1) d on d.event_id = h.id
cross join lateral (select count(*) as ratings, sum(overall) as rating_sum, count(*) filter (where overall >= 4) as satisfied
                    from evaluation g where g.event_id = h.id) v
union all
select 'city', p.city_id, null, null, u.attendances, u.days, u.women, u.men, null, null, null, null, p.delegations, null, null, null,
       u.participants
from (select city_id, count(*) as delegations from pair where city_id is not null group by 1) p
left join (select city_id, sum(times) as attendances, sum(days) as days, count(*) as participants,
                  count(*) filter (where sex = 'WOMAN') as women, count(*) filter (where sex = 'MAN') as men
           from (select city_id, participant_id, sex, count(*) as times, sum(days) as days from came group by 1, 2, 3) one
           group by 1) u on u.city_id = p.city_id
union all
select 'all', null, null, null, sum(times), sum(days), count(*) filter (where sex = 'WOMAN'), count(*) filter (where sex = 'MAN'),
       null, null, null, null, (select count(*) from (select distinct city_id from pair where city_id is not null) reached),
       null, null, null, count(*)
from (select participant_id, sex, count(*) as times, sum(days) as days from came group by 1, 2) one;

select o.id, o.title, o.status, o.agreed_on, o.due_on, o.achieved_on, s.share
from outcome o
join event e on e.id = o.event_id and e.deleted_at is null and e.status = 'COMPLETED' and e.ends_on between :from and :to
join event_donor_share s on s.event_id = e.id and s.donor_id = :subject
where o.deleted_at is null
order by o.agreed_on, o.id;
