-- A city's report: key figures and a line for each event, counted once from the rows of the city's own people.
with came as (
    select p.event_id, p.participant_id, pt.sex, p.exam_result, e.ends_on,
           case when s.kept then own.days else e.ends_on - e.starts_on + 1 end as days
    from participation p
    join event e on e.id = p.event_id and e.deleted_at is null and e.status = 'COMPLETED' and e.ends_on between :from and :to
    join participant pt on pt.id = p.participant_id
    cross join lateral (select exists (select 1 from attendance a join participation l on l.id = a.participation_id and l.deleted_at is null
                                       where a.event_id = e.id) as kept) s
    cross join lateral (select count(*)::int as days from attendance a where s.kept and a.participation_id = p.id and a.present) own
    where p.city_id = :subject and p.role = 'DELEGATE' and p.deleted_at is null
      and case when s.kept then own.days > 0 else not p.absent end
), sums as (
    select event_id, ends_on, count(*) as attendances, sum(days) as days, count(*) filter (where sex = 'WOMAN') as women,
           count(*) filter (where sex = 'MAN') as men, count(exam_result) as entered,
           count(*) filter (where exam_result = 'PASSED') as passed
    from came group by 1, 2
), heads as (
    select c.event_id, c.total from head_count c
    join event e on e.id = c.event_id and e.deleted_at is null and e.status = 'COMPLETED' and e.ends_on between :from and :to
    where c.city_id = :subject
)
select e.id, e.title, e.starts_on, e.ends_on, s.attendances, s.days, s.women, s.men, s.entered, s.passed, h.total as reported,
       v.ratings, v.rating_sum, v.satisfied,
       (select count(distinct participant_id) from came) as participants,
       (select count(distinct participant_id) from came where sex = 'WOMAN') as all_women,
       (select count(distinct participant_id) from came where sex = 'MAN') as all_men
from (select event_id from sums union select event_id from heads where total > 0) one
join event e on e.id = one.event_id
left join sums s on s.event_id = e.id
left join heads h on h.event_id = e.id
cross join lateral (select count(*) as ratings, sum(overall) as rating_sum, count(*) filter (where overall >= 4) as satisfied
                    from evaluation g where g.event_id = e.id) v
order by e.ends_on, e.id;

select o.id, o.title, o.status, o.agreed_on, o.due_on, o.achieved_on
from outcome o left join event e on e.id = o.event_id
where o.city_id = :subject and o.deleted_at is null
  and (e.deleted_at is null and e.status = 'COMPLETED' and e.ends_on between :from and :to
       or o.event_id is null and o.agreed_on between :from and :to)
order by o.agreed_on, o.id;
