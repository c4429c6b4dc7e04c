-- How documents look is the editors' to decide: files they put in place of those of the house.

create table document_template (
  name text primary key constraint name_is_of_a_template
    check (name in ('cahier.docx', 'cahier.odt', 'cahier-html.css', 'cahier-pdf.css')),
  content bytea not null,
  changed_by bigint not null references account,
  changed_at timestamptz not null default now()
);
comment on table document_template is 'Styles and pages of documents that editors changed; what is not here is that of the house.';
