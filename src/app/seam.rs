//! Stands in for the loading of articles until it is there.
use std::path::{Path, PathBuf};
use chrono::NaiveDate;
use crate::article::{Article, ArticleId, Block, BlockKind};
use crate::dossier::{Dossier, Loaded};
use crate::text::Span;
use crate::world::World;
use super::state::Problem;
pub fn collect(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<Problem>) { 
    let mut v=vec![]; for p in paths { if p.is_dir() { for e in std::fs::read_dir(p).unwrap() { v.push(e.unwrap().path()) } } else { v.push(p.clone()) } } v.sort(); (v, vec![]) }
pub fn load(path: &Path, d: Option<NaiveDate>) -> Result<Article, String> { let b = std::fs::read(path).map_err(|e| e.to_string())?; read(path, &b, d) }
pub fn read(path: &Path, bytes: &[u8], _d: Option<NaiveDate>) -> Result<Article, String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut blocks = vec![]; let mut at = 0;
    for p in text.split("\n\n") { let end = at + p.len(); blocks.push(Block { span: Span::new(at, end), kind: if at==0 {BlockKind::Title} else {BlockKind::Body} }); at = end + 2; }
    Ok(Article { id: ArticleId::new(path.display().to_string()), path: path.to_owned(), title: text.lines().next().map(str::to_owned), outlet: None, url: None, published: None, text, blocks })
}
pub fn build(_w: &World, loaded: Vec<Loaded>) -> Dossier { Dossier { articles: loaded.into_iter().map(|l| (l.article.id.clone(), l)).collect(), ..Dossier::default() } }
