-- The demonstration data brings its own identifiers; what is recorded from now on follows above them.
select setval('portal_user_seq', 1000),
       setval('region_seq', 1000),
       setval('city_seq', 1000),
       setval('partner_seq', 1000),
       setval('programme_seq', 1000),
       setval('event_seq', 1000),
       setval('track_seq', 1000),
       setval('agenda_session_seq', 1000),
       setval('participant_seq', 2000),
       setval('participation_seq', 100000),
       setval('outcome_seq', 1000),
       setval('spending_seq', 1000);
