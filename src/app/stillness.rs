//! Whether the desktop asks programs to let nothing move that need not.

/// What the desktop says; `None` where it does not. Asks the settings portal over the bus,
/// which may take its time: not to be called on the thread of the window.
#[cfg(target_os = "linux")]
pub(super) fn asked_for() -> Option<bool> {
    futures_lite::future::block_on(async {
        let bus = zbus::Connection::session().await.ok()?;
        portal::asked_for(&bus).await
    })
}

/// Other desktops are not asked.
#[cfg(not(target_os = "linux"))]
pub(super) fn asked_for() -> Option<bool> {
    None
}

#[cfg(target_os = "linux")]
mod portal {
    use zbus::Connection;
    use zbus::zvariant::{OwnedValue, Value};

    pub(super) async fn asked_for(bus: &Connection) -> Option<bool> {
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
                    _ => Err(zbus::fdo::Error::Failed("not known".to_owned())),
                }
            }
        }

        /// `cargo test --lib stillness -- --ignored`, where there is a `dbus-daemon`.
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
                let alone = super::asked_for(&bus().build().await.unwrap()).await;
                let desktop = bus()
                    .name("org.freedesktop.portal.Desktop")
                    .unwrap()
                    .serve_at("/org/freedesktop/portal/desktop", Desktop)
                    .unwrap();
                let _desktop = desktop.build().await.unwrap();
                (alone, super::asked_for(&bus().build().await.unwrap()).await)
            });
            daemon.kill().unwrap();
            daemon.wait().unwrap();
            assert_eq!(told, (None, Some(true)));
        }
    }
}
