-- A city’s report over the raw rows: a line for each event with the figures that add up, beside each the figures of
-- different people; then the outcomes. All figures but the response rate, which sets the ratings of an event against
-- everybody who came from anywhere: without it this is the quicker, and the harder to beat.
with held as materialized (
    select e.id, e.ends_on - e.starts_on + 1 as whole
    from event e where e.deleted_at is null and e.status = 'COMPLETED' and e.ends_on between :from and :to
), sent as materialized (
    select p.id, p.event_id, p.participant_id, p.exam_result, p.absent, h.whole
    from held h cross join lateral (
        select * from participation p
        where p.city_id = :subject and p.event_id = h.id and p.deleted_at is null and p.role = 'DELEGATE' offset 0) p
), sheet as materialized (
    select s.event_id from (select distinct event_id from sent) s cross join lateral (
        select 1 from attendance a join participation l on l.id = a.participation_id and l.deleted_at is null
        where a.event_id = s.event_id limit 1) a
), came as materialized (
    select s.event_id, s.participant_id, s.exam_result, case when k.event_id is null then s.whole else own.days end as days
    from sent s
    left join sheet k on k.event_id = s.event_id
    cross join lateral (select count(*)::int as days from attendance a
                        where k.event_id is not null and a.participation_id = s.id and a.present) own
    where case when k.event_id is null then not s.absent else own.days > 0 end
), one as materialized (
    select c.event_id, c.participant_id, c.exam_result, c.days, pt.sex
    from came c join participant pt on pt.id = c.participant_id
), sums as (
    select event_id, count(*) as attendances, sum(days) as days, count(*) filter (where sex = 'WOMAN') as women,
           count(*) filter (where sex = 'MAN') as men, count(exam_result) as entered,
           count(*) filter (where exam_result = 'PASSED') as passed, count(*) filter (where exam_result = 'FAILED') as failed
    from one group by 1
), people as (
    select count(*) as participants, count(*) filter (where sex = 'WOMAN') as all_women, count(*) filter (where sex = 'MAN') as all_men
    from (select distinct participant_id, sex from one) different
), heads as (
    select c.event_id, c.total from head_count c join held h on h.id = c.event_id where c.city_id = :subject
)
select e.id, e.title, e.starts_on, e.ends_on, s.attendances, s.days, s.women, s.men, s.entered, s.passed, s.failed,
       h.total as reported, v.ratings, v.rating_sum, v.satisfied, p.*
from sums s full join (select * from heads where total > 0) h on h.event_id = s.event_id
join event e on e.id = coalesce(s.event_id, h.event_id)
cross join lateral (select count(*) as ratings, sum(overall) as rating_sum, count(*) filter (where overall >= 4) as satisfied
                    from evaluation g where g.event_id = e.id) v
cross join people p
order by e.ends_on, e.id;

select o.id, o.title, o.status, o.agreed_on, o.due_on, o.achieved_on
from outcome o left join event e on e.id = o.event_id
where o.city_id = :subject and o.deleted_at is null
  and (e.deleted_at is null and e.status = 'COMPLETED' and e.ends_on between :from and :to
       or o.event_id is null and o.agreed_on between :from and :to)
order by o.agreed_on, o.id;
