-- When WeChat last reached the desk for an account with a signature that was believed: the proof
-- that its callback works.
create table wechat_callback_proof (
    account  uuid primary key,
    heard_at timestamp with time zone not null
);
insert into wechat_callback_proof (account, heard_at)
select account, max(received_at) from wechat_callback group by account;
