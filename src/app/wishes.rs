//! What the desktop asks of programs: to let nothing move that need not, to be dark or light.

/// What the desktop asks for; `None` where it does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Nothing should glide or fade.
    pub still: Option<bool>,
    /// Light ink on dark paper.
    pub dark: Option<bool>,
}

/// Asks the settings portal over the bus, which may take its time: not to be called on the
/// thread of the window.
#[cfg(target_os = "linux")]
pub(super) fn ask() -> Wishes {
    futures_lite::future::block_on(async {
        match zbus::Connection::session().await {
            Ok(bus) => portal::ask(&bus).await,
            Err(_) => Wishes::default(),
        }
    })
}

/// Other desktops are not asked here. Whether they are dark the window is told without asking.
#[cfg(not(target_os = "linux"))]
pub(super) fn ask() -> Wishes {
    Wishes::default()
}

#[cfg(target_os = "linux")]
mod portal {
    use zbus::Connection;
    use zbus::zvariant::{OwnedValue, Value};

    use super::Wishes;

    pub(super) async fn ask(bus: &Connection) -> Wishes {
        Wishes {
            still: still(bus).await,
            dark: dark(bus).await,
        }
    }

    async fn dark(bus: &Connection) -> Option<bool> {
        let scheme = read(bus, "org.freedesktop.appearance", "color-scheme").await?;
        match plain(&scheme) {
            Value::U32(1) => Some(true),
            Value::U32(2) => Some(false),
            _ => None,
        }
    }

    async fn still(bus: &Connection) -> Option<bool> {
        let reduced = read(bus, "org.freedesktop.appearance", "reduced-motion").await;
        let reduced = reduced.is_some_and(|it| matches!(plain(&it), Value::U32(1)));
        let animated = read(bus, "org.gnome.desktop.interface", "enable-animations").await;
        let animated = animated.and_then(|it| match plain(&it) {
            Value::Bool(animated) => Some(*animated),
            _ => None,
        });
        match (reduced, animated) {
            (true, _) => Some(true),
            (false, animated) => animated.map(|animated| !animated),
        }
    }

    async fn read(bus: &Connection, space: &str, key: &str) -> Option<OwnedValue> {
        // Older portals know only the second, which packs the value twice.
        let wanted = (space, key);
        for method in ["ReadOne", "Read"] {
            let reply = bus.call_method(
                Some("org.freedesktop.portal.Desktop"),
                "/org/freedesktop/portal/desktop",
                Some("org.freedesktop.portal.Settings"),
                method,
                &wanted,
            );
            if let Ok(reply) = reply.await {
                return reply.body().deserialize::<OwnedValue>().ok();
            }
        }
        None
    }

    /// A value without what it is packed in.
    fn plain<'a>(mut value: &'a Value<'a>) -> &'a Value<'a> {
        while let Value::Value(inner) = value {
            value = inner;
        }
        value
    }

    #[cfg(test)]
    mod tests {
        use std::io::{BufRead as _, BufReader};
        use std::process::{Command, Stdio};

        use zbus::connection::Builder;
        use zbus::zvariant::Value;

        use super::Wishes;

        /// A portal that packs what it knows twice, as old ones do.
        struct Desktop;

        #[zbus::interface(name = "org.freedesktop.portal.Settings")]
        impl Desktop {
            #[allow(
                clippy::unused_self,
                clippy::needless_pass_by_value,
                reason = "so the bus calls it"
            )]
            fn read(&self, space: String, key: String) -> zbus::fdo::Result<Value<'static>> {
                match (space.as_str(), key.as_str()) {
                    ("org.gnome.desktop.interface", "enable-animations") => {
                        Ok(Value::Value(Box::new(Value::Bool(false))))
                    }
                    ("org.freedesktop.appearance", "color-scheme") => {
                        Ok(Value::Value(Box::new(Value::U32(1))))
                    }
                    _ => Err(zbus::fdo::Error::Failed("not known".to_owned())),
                }
            }
        }

        /// `cargo test --lib wishes -- --ignored`, where there is a `dbus-daemon`.
        #[test]
        #[ignore = "needs dbus-daemon"]
        fn the_portal_is_asked_over_a_bus() {
            let mut daemon = Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--print-address"])
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            let mut address = String::new();
            let mut lines = BufReader::new(daemon.stdout.take().unwrap());
            lines.read_line(&mut address).unwrap();
            let bus = || Builder::address(address.trim()).unwrap();
            let told = futures_lite::future::block_on(async {
                let alone = super::ask(&bus().build().await.unwrap()).await;
                let desktop = bus()
                    .name("org.freedesktop.portal.Desktop")
                    .unwrap()
                    .serve_at("/org/freedesktop/portal/desktop", Desktop)
                    .unwrap();
                let _desktop = desktop.build().await.unwrap();
                (alone, super::ask(&bus().build().await.unwrap()).await)
            });
            daemon.kill().unwrap();
            daemon.wait().unwrap();
            let all = Wishes {
                still: Some(true),
                dark: Some(true),
            };
            assert_eq!(told, (Wishes::default(), all));
        }
    }
}
