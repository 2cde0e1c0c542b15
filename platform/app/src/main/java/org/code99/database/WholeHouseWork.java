package org.code99.database;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Carries {@link WholeHouse} out. */
@Singleton
@InterceptorBean(WholeHouse.class)
final class WholeHouseWork implements MethodInterceptor<Object, Object> {
  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> work) {
    try (var _ = Scope.house().enter()) {
      return work.proceed();
    }
  }
}
