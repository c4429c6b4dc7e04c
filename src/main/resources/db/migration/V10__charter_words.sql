-- The charter that comes with the platform says « score » where the pages do, and punctuation stays with its word. A version of one's own is left alone.

update charter set
  charter_fr = replace(replace(charter_fr,
    'vos réponses et vos notes', 'vos réponses et vos scores'),
    'les notes ne sont publiées que rassemblées', 'les scores ne sont publiés que rassemblés'),
  conduct_fr = replace(replace(replace(conduct_fr,
    'mieux comprise et mieux notée', 'mieux comprise et recevra de meilleurs scores'),
    'ne notez pas à plusieurs comptes', 'ne donnez pas de scores avec plusieurs comptes'),
    'une note en a', 'un score en a')
where version = 1 and published_by is null;

update charter set
  charter_fr = replace(replace(charter_fr, ' ;', chr(8239) || ';'), ' :', chr(160) || ':'),
  conduct_fr = replace(replace(conduct_fr, ' ;', chr(8239) || ';'), ' :', chr(160) || ':')
where version = 1 and published_by is null;
