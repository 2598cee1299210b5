-- Few answers correct another one: who asks of thousands of answers whether they stand looks here, and finds almost nothing.
create index recommendation_position_correcting on recommendation_position (version, corrects) where corrects is not null;
