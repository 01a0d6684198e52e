create extension vector;
create table vectors (dimension int not null check (dimension >= 64), embedding vector not null, check (vector_dims(embedding) = dimension));
create table spaces (fingerprint text not null, dimension int not null check (dimension in (768, 1536)), primary key (fingerprint, dimension));
create table vectors_of_spaces (fingerprint text not null, dimension int not null, embedding vector not null, primary key (fingerprint),
    foreign key (fingerprint, dimension) references spaces (fingerprint, dimension), check (vector_dims(embedding) = dimension));
create table a (embedding vector not null, check (vector_dims(embedding) = 1536));
create table b (dimensions int not null check (dimensions = 1536), embedding vector not null, check (vector_dims(embedding) = dimensions));
create table c (dimensions int not null check (dimensions in (768, 1536)), embedding vector, check (embedding is null or dimensions = vector_dims(embedding)));
create table d (dimensions int not null, embedding vector(384) not null, check (vector_dims(embedding) = dimensions));
create table e (embedding vector not null check (vector_dims(embedding) > 64));
create table g (embedding vector not null check (vector_dims(embedding) between 64 and 4096));
create table i (embedding halfvec not null, model text not null, check ((model = 'small' and vector_dims(embedding) = 384) or (model = 'large' and vector_dims(embedding) = 1024)));
-- none
create table no2 (embedding vector(3) not null check (vector_dims(embedding) = 4));
