-- Keys under which people who may be one are found together: two people come into question where they share a key.
-- Like the spelling for look-ups (name_key) they are made by the database, so that every writer gets them right.

-- The consonants of a word in that spelling; vowels are what typing errors and languages differ in most.
create function name_skeleton(word text) returns text
    language plpgsql immutable parallel safe strict as $$
declare
    sound text := name_key(word);
    bones text := regexp_replace(translate(sound, 'maeiou ', 'n'), '(.)\1+', '\1', 'g');
begin
    return case when length(bones) < 2 then sound else bones end;
end $$;

create function match_keys(
    family text, given text, patronymic text, latin text, email text, phone text) returns text[]
    language plpgsql immutable parallel safe as $$
declare
    -- Skeletons of common given names, by which a name entered in the wrong order is recognised.
    given_names constant text := ' bhdn bhslv brbr brnslv brs bsl bt bzl bzn cb ck cnl cnstntn crl crln crls crstn crstphr cthrn dln dn dnk dnl dns
        dntr dnz dr drd drn drs drt ds dvd dvh dvrd dzn dzns fd fdr flp fn fns frnc frncs frncsk hbrl hl hlb hln hlnr hn
        hnc hnd hnh hnr hnrh hnrk hns hnsk hnt hr hrck hrh hrhr hrn hrs hrstfr hrstn hrzhrz ht hth hvrl hzhz kb kl kld kln
        klvd knl knrd knstnt knstntn kr krl krln krstn krzstf ksn kst kstf kstntn kt kthrn ktrn ktrzn ktzn kv kzn kznr
        kznrz lb lbn lbnr lbrt lbv lc lcn lcs ld ldnl ldr ldvh ldvk lfrd lh lk lks lksndr ln lnd lnr lnt lrs ls lsk lt lv
        lvr lz lzbt lzbth lzvt nc ncl ncln ncls ncslv nd ndr ndrn ndrs ndrv ndrz ndz ndzd ndzl nh nhdln nhl nhlk nhln nhnt
        nk nkl nkls nks nksn nkt nl nlhrzt nlhzt nln nr nrck nrcn nrhrt nrk nrn nrs nrslv nrt nrth nrtn ns nscslv nsn nst
        nstr nsts nstslv nstz nt nthn nthv ntl ntlk ntn nts ntv nzl nzlk nzln nzr phlp pl pln plnr plp pltn pns pntl pntln
        prhr prznslv psnslv pt ptr ptrck ptrk pvl pvln rbrt rcrd rd rdn rdslv rfk rfl rhn rk rkd rkds rksln rn rnr rnt rphl
        rs rscslv rsln rslv rsn rsns rsrd rst rstn rstslv rt rthr rtn rtr rz sbl sbstn scr sf skr sln slvnr sn snl snzn sp
        sph srh srhs srz stfn stn stnslv stp stphn stpn sts stvn sv svstn svt svtln svtslv szn td tdr tds thdr thn thns
        thrs tl tn tnf tnl tnr tns tnth tnts trfn trhn trs trz ts vc vch vclv vcslv vctr vdn vhn vk vktr vld vldnr vldslv
        vldznrz vlhln vln vlnt vlntn vlr vlt vn vr vrvr vs vsl vsln vsvld vt vth vtl vtln vtls zbhnv zbl zcr zcrs zf zhr zn
        znd znv zrn ';
    first text := name_skeleton(coalesce(given, ''));
    father text := name_skeleton(coalesce(patronymic, ''));
    last text := name_skeleton(coalesce(family, ''));
    keys text[] := '{}';
    part text;
    bones text;
begin
    -- each part of the family name, read in the English and in the Polish way
    foreach part in array regexp_split_to_array(lower(coalesce(family, '')), '[\s()–-]+') loop
        if length(part) > 1 then
            keys := keys || ('f:' || name_skeleton(part));
            if part like '%ch%' then
                keys := keys || ('f:' || name_skeleton(replace(part, 'ch', 'h')));
            end if;
        end if;
    end loop;
    -- the other way round
    if length(given) > 2 and strpos(given_names, ' ' || last || ' ') > 0 then
        keys := keys || ('f:' || first);
    end if;
    -- a family name misspelt in one half, with the given name
    if length(first) > 1 and length(last) > 2 then
        keys := keys || ('g:' || first || ':' || left(last, 3)) || ('h:' || first || ':' || right(last, 3));
    end if;
    -- whatever the family name: the given name and the patronymic
    if length(first) > 1 and length(father) > 2 then
        keys := keys || ('p:' || first || ':' || father);
    end if;
    -- as written in Latin letters, where that is another spelling; patronymics end in -vych and -vna
    foreach part in array regexp_split_to_array(lower(coalesce(latin, '')), '[\s()–-]+') loop
        bones := name_skeleton(part);
        if length(part) > 3 and bones !~ 'v[cn]$' and strpos(given_names, ' ' || bones || ' ') = 0 then
            keys := keys || ('f:' || bones);
        end if;
    end loop;
    if email like '%@%' then
        keys := keys || array(select 'e:' || address from regexp_split_to_table(lower(trim(email)), '[\s,;]+') address);
    end if;
    if phone is not null then
        keys := keys || array(
            select 't:' || right(digits, 9)
            from regexp_split_to_table(phone, '[,;/]|\s{2,}') number, regexp_replace(number, '\D', '', 'g') digits
            where length(digits) >= 9);
    end if;
    return array(select distinct unnest(keys) order by 1);
end $$;

alter table participant
    add column match_keys text[] generated always as (
        match_keys(family_name, given_name, patronymic, latin_name, email, phone)) stored,
    -- The record that this one was found to be the same person as; the address of this one leads there.
    add column merged_into bigint references participant,
    add constraint participant_merged_is_deleted check (merged_into is null or deleted_at is not null),
    add constraint participant_not_merged_into_itself check (merged_into <> id);
create index participant_match_keys on participant using gin (match_keys) where deleted_at is null;
create index participant_merged_into on participant (merged_into) where merged_into is not null;

-- Pairs of people who may be one, the lower id first.
create table duplicate_pair (
    one_id   bigint not null references participant on delete cascade,
    other_id bigint not null references participant on delete cascade,
    score    real   not null,
    certain  boolean not null,
    primary key (one_id, other_id),
    constraint duplicate_pair_in_order check (one_id < other_id)
);
create index duplicate_pair_other on duplicate_pair (other_id);
create index duplicate_pair_best on duplicate_pair (certain desc, score desc, one_id, other_id);

-- Pairs of whom somebody said that they are two people.
create table different_people (
    one_id     bigint      not null references participant on delete cascade,
    other_id   bigint      not null references participant on delete cascade,
    decided_by bigint references portal_user,
    decided_at timestamptz not null default now(),
    primary key (one_id, other_id),
    constraint different_people_in_order check (one_id < other_id)
);
create index different_people_other on different_people (other_id);
create index different_people_latest on different_people (decided_at desc);

-- Whom to compare with the others anew, since something changed that tells who they are. Only ever appended to and taken
-- from, so that writers never wait for each other; a person may stand here several times.
create table participant_to_compare (
    id             bigint generated always as identity primary key,
    participant_id bigint not null
);
insert into participant_to_compare (participant_id) select id from participant where deleted_at is null order by id;

create function compare_participant() returns trigger language plpgsql as $$
begin
    insert into participant_to_compare (participant_id) values (new.id);
    return null;
end $$;
create trigger participant_compare after insert on participant
    for each row execute function compare_participant();
create trigger participant_compare_again after update on participant
    for each row when (old.match_keys is distinct from new.match_keys or old.deleted_at is distinct from new.deleted_at)
    execute function compare_participant();

create function compare_participant_of_participation() returns trigger language plpgsql as $$
begin
    insert into participant_to_compare (participant_id) values (new.participant_id);
    return null;
end $$;
create trigger participation_compare after insert on participation
    for each row execute function compare_participant_of_participation();
