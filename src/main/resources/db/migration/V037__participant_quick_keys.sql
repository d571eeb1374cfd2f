-- The keys of people, several times as fast: each took eight passes through the spelling for look-ups, one for every word.
-- Now all words of a person go through it at once. What comes out is the same, letter by letter, so that what is stored
-- stays as it is.

-- Letters that stand several times in a row, once. By pairs, over and over: an expression that takes all of them at once costs
-- ten times as much, and most names have none.
create function single_letters(spelling text) returns text
    language plpgsql immutable parallel safe strict as $$
declare
    value text := spelling;
begin
    while value ~ '(.)\1' loop
        value := regexp_replace(value, '(.)\1', '\1', 'g');
    end loop;
    return value;
end $$;

-- The spelling for look-ups but for repeated letters, of several words at once: what stands between them, \x01\x02, stays.
create function name_letters(value text) returns text
    language sql immutable parallel safe strict
return regexp_replace(
    translate(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(
            translate(lower(value), 'абвгґдеёжзиіїйклмнопрстуфхцчшыэъь''ʼ’`', 'abvhhdeezziiiiklmnoprstufhccsie'),
            'щ', 'sc'), 'є', 'ie'), 'ю', 'iu'), 'я', 'ia'),
            'ł', 'l'), 'ó', 'o'), 'ś', 's'), 'ż', 'z'),
            'shch', 'sc'), 'szcz', 'sc'), 'zgh', 'zh'), 'zh', 'z'), 'kh', 'h'), 'ts', 'c'), 'cz', 'c'), 'ch', 'c'), 'sh', 's'), 'sz', 's'), 'x', 'ks'),
        'gyjwqąćęńźäöüáéíčšž', 'hiivkacenzaouaeicsz'),
    '[^a-z0-9 \x01\x02]', '', 'g');

create or replace function name_key(value text) returns text
    language sql immutable parallel safe strict
return trim(single_letters(name_letters(translate(value, e'\x01\x02', ''))));

create or replace function match_keys(
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
    gap constant text := e'\x01\x02';
    surnames constant text[] := regexp_split_to_array(lower(translate(coalesce(family, ''), gap, '')), '[\s()–-]+');
    latins constant text[] := regexp_split_to_array(lower(translate(coalesce(latin, ''), gap, '')), '[\s()–-]+');
    words text[] := array[
        translate(coalesce(given, ''), gap, ''), translate(coalesce(patronymic, ''), gap, ''),
        translate(coalesce(family, ''), gap, '')];
    sounds text;
    spelled text[];
    keys text[] := '{}';
    first text;
    father text;
    last text;
    part text;
    digits text;
    place int;
begin
    -- each part of the family name, read in the English and in the Polish way; then those of the name in Latin letters
    foreach part in array surnames loop
        if length(part) > 1 then
            words := words || part;
            if part like '%ch%' then
                words := words || replace(part, 'ch', 'h');
            end if;
        end if;
    end loop;
    place := cardinality(words);
    foreach part in array latins loop
        if length(part) > 3 then
            words := words || part;
        end if;
    end loop;
    -- The skeleton of each: its consonants in that spelling, or all of it where that is next to nothing. Vowels are what
    -- typing errors and languages differ in most.
    sounds := name_letters(array_to_string(words, gap));
    spelled := string_to_array(sounds, gap);
    words := string_to_array(single_letters(translate(sounds, 'maeiou ', 'n')), gap);
    for nth in 1 .. cardinality(words) loop
        if length(words[nth]) < 2 then
            words[nth] := trim(single_letters(spelled[nth]));
        end if;
    end loop;
    first := words[1];
    father := words[2];
    last := words[3];
    for nth in 4 .. place loop
        keys := keys || ('f:' || words[nth]);
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
    for nth in place + 1 .. cardinality(words) loop
        if words[nth] !~ 'v[cn]$' and strpos(given_names, ' ' || words[nth] || ' ') = 0 then
            keys := keys || ('f:' || words[nth]);
        end if;
    end loop;
    if email like '%@%' then
        foreach part in array regexp_split_to_array(lower(trim(email)), '[\s,;]+') loop
            keys := keys || ('e:' || part);
        end loop;
    end if;
    if phone is not null then
        foreach part in array regexp_split_to_array(phone, '[,;/]|\s{2,}') loop
            digits := regexp_replace(part, '\D', '', 'g');
            if length(digits) >= 9 then
                keys := keys || ('t:' || right(digits, 9));
            end if;
        end loop;
    end if;
    return array(select distinct unnest(keys) order by 1);
end $$;
