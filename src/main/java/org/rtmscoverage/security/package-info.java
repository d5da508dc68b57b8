/**
 * Who may come in, as whom, and what for. Intake systems send an API key or a signed token with
 * every request; staff sign in on a page. Everybody belongs to one practice, and what nobody is
 * expressly allowed, nobody may do: ApiAccess is the whole table of the API, PageAccess of the
 * pages.
 */
@NullMarked
package org.rtmscoverage.security;

import org.jspecify.annotations.NullMarked;
